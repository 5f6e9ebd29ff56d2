import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IntakeState } from '../control-state.ts';

/** Kolleno's stand-in intake, as the server needs it. */
export interface Intake {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  state(): IntakeState;
  reset(): void;
  /** Replaces the armed faults. */
  armFaults(names: string[]): void;
  newHandoffLink(options?: {
    environment?: 'production' | 'non-production';
    instance?: string;
    expired?: boolean;
  }): Promise<string>;
}

export async function loadIntake(): Promise<{ intake: Intake; intakeFaults: readonly string[] }> {
  const place = '../intake/handler.ts';
  try {
    const { createIntake, intakeFaults } = await import(place);
    return { intake: createIntake(), intakeFaults };
  } catch {
    return {
      intake: {
        handle: async (_, response) => void response.writeHead(503).end(),
        state: () => ({ sessions: [], submissions: [], rejected: [] }),
        reset: () => {},
        armFaults: () => {},
        newHandoffLink: async () => 'https://connect.kolleno.com/',
      },
      intakeFaults: [],
    };
  }
}
