import { browser } from 'wxt/browser';
import { credentialViews, finishedChecks, progresses, receipts } from '../../../utils/storage/items.ts';
import { captureAll, tenant, values } from '../handoff/captured-values.ts';
import { facts, progress } from './known-set-up.ts';

/** In every item of the extension's storage that holds secrets, and in every part of the others that the report leaves out, a mark of its own. */
const secretItems = {
  session: [
    'handoff-session',
    'status-access',
    'passphrases',
    'sets-in-use',
    'refusals',
    'handoff',
    'deliveries',
  ],
  local: ['sealed-submission', 'sealed-values', 'kolleno-key'],
} as const;

const markOf = (item: string) => `planted-mark-of-${item}-${'q7'.repeat(20)}`;

/** A set-up in the middle of things: values captured into the vault, and marks wherever else secrets lie. */
export async function plant(): Promise<string[]> {
  await progresses.setValue({ [tenant]: progress });
  await captureAll();
  await finishedChecks.setValue({ [tenant]: facts.verification as NonNullable<typeof facts.verification> });
  await receipts.setValue({ [tenant]: facts.receipt as NonNullable<typeof facts.receipt> });
  // The panel's view of a value shows some of it, and Client ID's shows its start and end.
  const { [tenant]: views = [] } = await credentialViews.getValue();
  const masked = markOf('masked');
  await credentialViews.setValue({ [tenant]: views.map((view) => ({ ...view, masked })) });

  const marks: string[] = [masked];
  for (const [area, items] of Object.entries(secretItems)) {
    for (const item of items) {
      const mark = markOf(item);
      marks.push(mark);
      // By tenant and at the top, whatever the item's shape is.
      const planted = { [tenant]: { mark, values: [mark] }, mark, token: mark };
      await browser.storage[area as keyof typeof secretItems].set({ [item]: planted });
    }
  }
  const { clientId, clientSecret, refreshToken, isuPassword } = values;
  return [...marks, clientId, clientSecret, refreshToken, isuPassword];
}

/** Neither whole, nor its start or end, nor so that only an encoding hides it. */
export function tracesOf(secrets: readonly string[], form: string): string[] {
  return secrets.flatMap((secret) =>
    [
      secret,
      secret.slice(0, 8),
      secret.slice(-8),
      btoa(secret).slice(0, 16),
      encodeURIComponent(secret),
    ].filter((piece) => form.includes(piece)),
  );
}
