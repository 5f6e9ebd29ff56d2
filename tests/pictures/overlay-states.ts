import type { Harness } from '../drivers/harness.ts';
import { messagesIn } from '../drivers/messages.ts';
import { waitUntil } from '../drivers/wait-until.ts';

/** One state of the overlay on Workday's page, and how to reach it from the previous one. */
export interface OverlayState {
  name: string;
  /** Resets the sandbox's tenant first. */
  anew?: true;
  act(harness: Harness, say: ReturnType<typeof messagesIn>): Promise<void>;
}

const clientTask = 'Register API Client for Integrations';
const open =
  (task: string): OverlayState['act'] =>
  async ({ admin, overlay }) => {
    await admin.open(task);
    await waitUntil(
      'hints to be drawn',
      async () => (await overlay.rects('[data-hint], [data-detail]')).length > 0,
    );
    // The card comes one frame later and collapses if the page is crowded.
    await waitUntil('the card to be at rest', async () => {
      const before = JSON.stringify(await overlay.rects('[data-card]'));
      await new Promise((wake) => setTimeout(wake, 400));
      return before !== '[]' && before === JSON.stringify(await overlay.rects('[data-card]'));
    });
  };
const press =
  (key: string): OverlayState['act'] =>
  ({ overlay }, say) =>
    overlay.press(say(key));

/** Every state of the overlay in one walk through a tenant. Add a new state here. */
export const overlayStates: OverlayState[] = [
  { name: 'fields to fill', anew: true, act: open('Create Integration System User') },
  {
    name: 'why these values',
    // Beside a form the card is collapsed to a line, unless the hints are short enough to leave
    // room.
    async act({ overlay }, say) {
      if ((await overlay.rects('[data-press="unfold"]')).length > 0)
        await overlay.press(say('overlay.card.unfold'));
      await overlay.press(say('overlay.card.why'));
    },
  },
  { name: 'switching the guide off', act: press('overlay.off.open') },
  {
    name: 'a value that is wrong',
    async act({ admin, panel, overlay }, say) {
      await overlay.press(say('overlay.off.keep'));
      await overlay.press(say('overlay.card.hideWhy'));
      await admin.type('Session Timeout Minutes', '30');
      await panel.waitForVerdict('session-timeout-minutes', 'differs');
      await overlay.waitForText(say('overlay.hint.differs'));
    },
  },
  {
    name: 'everything filled',
    async act({ panel, overlay }, say) {
      await panel.fill();
      await overlay.waitForText(say('overlay.ready.password'));
    },
  },
  {
    name: 'folded away',
    async act({ overlay }, say) {
      // A card with space around it is not collapsed.
      if ((await overlay.rects('[data-press="unfold"]')).length > 0)
        await overlay.press(say('overlay.card.unfold'));
      await overlay.press(say('overlay.card.minimise'));
    },
  },
  {
    name: 'a choice from a list',
    // A card collapsed on one page stays collapsed on the next.
    async act(harness, say) {
      await open('Create Security Group')(harness, say);
      await harness.overlay.press(say('overlay.card.step', '2', '9'));
    },
  },
  {
    name: 'the wrong task',
    anew: true,
    act: ({ admin, overlay }, say) =>
      admin
        .open('Register API Client')
        .then(() => overlay.waitForText(say('overlay.card.openTask', '7'))),
  },
  {
    name: 'a one-time value that was not captured',
    async act({ admin, panel, overlay, tenant }, say) {
      await tenant.setFaults('masked-secret');
      await admin.open(clientTask);
      await panel.waitForTask('register-api-client');
      await panel.fill();
      await admin.press('OK');
      await overlay.waitForText(
        say('overlay.guard.failed', say('overlay.credential.clientSecret')),
      );
    },
  },
  {
    name: 'Done asks before the value is lost',
    async act({ admin, overlay }, say) {
      await admin.press('Done');
      const secret = say('overlay.credential.clientSecret');
      // The first is a separate message in languages with plurals, and the second lists all names.
      await overlay.waitForText(
        say('overlay.guard.ask', secret, secret).split('|')[0]?.trim() ?? '',
      );
    },
  },
  {
    name: 'a one-time value that was captured',
    anew: true,
    async act({ admin, panel, overlay }, say) {
      await admin.open(clientTask);
      await panel.waitForTask('register-api-client');
      await panel.fill();
      await admin.press('OK');
      await panel.waitForCredentials('captured', 'clientSecret');
      await overlay.waitForText(
        say('overlay.point.openerCaptured', 'API Client → Manage Refresh Tokens for Integrations'),
      );
    },
  },
];

/** Brings Workday's page into each state in turn. */
export async function walkOverlay(
  harness: Harness,
  language: string,
  look: (state: OverlayState) => Promise<void>,
): Promise<void> {
  const say = messagesIn(language);
  // The open panel saw every storage state, including that of a newer version, at which it stops.
  await harness.panel.page.reload();
  for (const state of overlayStates) {
    if (state.anew) {
      await harness.tenant.reset();
      await harness.tenant.setFaults();
      await harness.admin.openHome();
    }
    try {
      await state.act(harness, say);
    } catch (problem) {
      throw new Error(`The overlay's state “${state.name}” was not reached.`, { cause: problem });
    }
    await look(state);
  }
}
