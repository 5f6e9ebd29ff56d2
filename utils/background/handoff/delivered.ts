import { receiptOf } from '../../state/earlier-runs.ts';
import type { Receipt } from '../../state/handoff.ts';
import { progresses, receipts } from '../../storage/items.ts';
import { linkMark } from './link-mark.ts';

/** The receipt that a link has brought already, unless its tenant is being set up anew since: then a new link is needed. */
export async function deliveredBy(token: string): Promise<Receipt | null> {
  const mark = await linkMark(token);
  const receipt = Object.values(await receipts.getValue()).find(({ link }) => link === mark);
  if (!receipt) return null;
  return receiptOf((await progresses.getValue())[receipt.tenant], receipt) ?? null;
}
