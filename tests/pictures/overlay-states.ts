import { eventually } from '../drivers/wait-until.ts';
import { sentencesIn } from '../drivers/messages.ts';
import type { Stage } from '../drivers/harness.ts';

/** One state of what the guide draws on Workday's page, and the way there from the state before it. */
export interface OverlayState {
  name: string;
  /** The sandbox's tenant begins anew. */
  anew?: true;
  does(stage: Stage, say: ReturnType<typeof sentencesIn>): Promise<void>;
}

const clientTask = 'Register API Client for Integrations';
const opens =
  (task: string): OverlayState['does'] =>
  async ({ admin, overlay }) => {
    await admin.opens(task);
    await eventually(
      'hints to be drawn',
      async () => (await overlay.boxes('[data-hint]')).length > 0,
    );
    // It comes a frame later, and folds where the page turns out to be crowded.
    await eventually('the card to be at rest', async () => {
      const before = JSON.stringify(await overlay.boxes('[data-card]'));
      await new Promise((wake) => setTimeout(wake, 400));
      return before !== '[]' && before === JSON.stringify(await overlay.boxes('[data-card]'));
    });
  };
const presses =
  (key: string): OverlayState['does'] =>
  ({ overlay }, say) =>
    overlay.presses(say(key));

/** Every state of the overlay, in one walk through a tenant. A new one is one entry here. */
export const overlayStates: OverlayState[] = [
  { name: 'fields to fill', anew: true, does: opens('Create Integration System User') },
  {
    name: 'why these values',
    // Beside a form the card is folded to a line, unless the hints are so short that it has room.
    async does({ overlay }, say) {
      if ((await overlay.boxes('[data-press="unfold"]')).length > 0)
        await overlay.presses(say('overlay.card.unfold'));
      await overlay.presses(say('overlay.card.why'));
    },
  },
  { name: 'switching the guide off', does: presses('overlay.off.open') },
  {
    name: 'a value that is wrong',
    async does({ admin, guide, overlay }, say) {
      await overlay.presses(say('overlay.off.keep'));
      await overlay.presses(say('overlay.card.hideWhy'));
      await admin.types('Session Timeout Minutes', '30');
      await guide.judges('session-timeout-minutes', 'differs');
      await overlay.says(say('overlay.hint.differs'));
    },
  },
  {
    name: 'everything filled',
    async does({ guide, overlay }, say) {
      await guide.fills();
      await overlay.says(say('overlay.card.nothingMissing'));
    },
  },
  { name: 'folded away', does: presses('overlay.card.minimise') },
  {
    name: 'a choice from a list',
    // Folded away on one page, the card is so on the next.
    async does(stage, say) {
      await opens('Create Security Group')(stage, say);
      await stage.overlay.presses(say('overlay.card.step', '2', '9'));
    },
  },
  {
    name: 'the wrong task',
    anew: true,
    does: ({ admin, overlay }, say) =>
      admin
        .opens('Register API Client')
        .then(() => overlay.says(say('overlay.card.openTask', '7'))),
  },
  {
    name: 'a one-time value that was not captured',
    async does({ admin, guide, overlay, tenant }, say) {
      await tenant.faults('masked-secret');
      await admin.opens(clientTask);
      await guide.knows('register-api-client');
      await guide.fills();
      await admin.presses('OK');
      await overlay.says(say('overlay.guard.failed', say('overlay.credential.clientSecret')));
    },
  },
  {
    name: 'Done asks before the value is lost',
    async does({ admin, overlay }, say) {
      await admin.presses('Done');
      const secret = say('overlay.credential.clientSecret');
      // The first is its own sentence where a language counts, the second the names of all.
      await overlay.says(say('overlay.guard.ask', secret, secret).split('|')[0]?.trim() ?? '');
    },
  },
  {
    name: 'a one-time value that was captured',
    anew: true,
    async does({ admin, guide, overlay }, say) {
      await admin.opens(clientTask);
      await guide.knows('register-api-client');
      await guide.fills();
      await admin.presses('OK');
      await guide.holds('captured', 'clientSecret');
      await overlay.says(
        say('overlay.point.openerCaptured', 'API Client → Manage Refresh Tokens for Integrations'),
      );
    },
  },
];

/** Brings Workday's page into each state in turn. */
export async function walkOverlay(
  stage: Stage,
  language: string,
  look: (state: OverlayState) => Promise<void>,
): Promise<void> {
  const say = sentencesIn(language);
  // It stood open while its storage was brought from state to state, also to what a newer version leaves: then it stops.
  await stage.guide.panel.reload();
  for (const state of overlayStates) {
    if (state.anew) {
      await stage.tenant.resets();
      await stage.tenant.faults();
      await stage.admin.arrives();
    }
    try {
      await state.does(stage, say);
    } catch (problem) {
      throw new Error(`The overlay's state “${state.name}” was not reached.`, { cause: problem });
    }
    await look(state);
  }
}
