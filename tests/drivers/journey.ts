import { tenantSteps } from './journey-in-tenant.ts';
import { credentialSteps } from './journey-of-credentials.ts';
import type { JourneyStep, Participants } from './journey-step.ts';

/**
 * The whole journey in the order of the guide. The extension fills in the values. Workday's own
 * buttons and the Confirm checkbox are left to the administrator.
 */
export const journeySteps: readonly JourneyStep[] = [...tenantSteps, ...credentialSteps];

/** @param look called before the page is left, also if the step failed */
export async function runStep(
  step: JourneyStep,
  walkers: Participants,
  look?: () => Promise<void>,
): Promise<void> {
  try {
    await step.run(walkers);
  } finally {
    await look?.();
  }
  if (step.leaveWith) await walkers.admin.press(walkers.terms.of(step.leaveWith));
}
