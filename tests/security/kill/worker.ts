import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sender } from '../../../utils/messages/sender.ts';

/**
 * One life of the background's worker. Everything that runs on its behalf carries a reference to
 * it.
 */
export interface Worker {
  dead: boolean;
  /** Running operations and cryptography. */
  busy: number;
  listeners: Listener[];
  died: Promise<void>;
  kill(): void;
}

export type Listener = (
  message: unknown,
  sender: Sender,
  respond: (answer?: unknown) => void,
) => unknown;

/** The worker that the current code runs for; undefined for the test itself. */
export const lives = new AsyncLocalStorage<Worker>();

export function newWorker(): Worker {
  let end: () => void = () => undefined;
  const died = new Promise<void>((done) => {
    end = done;
  });
  const worker: Worker = {
    dead: false,
    busy: 0,
    listeners: [],
    died,
    kill() {
      worker.dead = true;
      end();
    },
  };
  return worker;
}
