import { describe, expect, it } from 'vitest';
import { fillPage } from '../../../utils/content/fill/fill-page.ts';
import type { FillItem } from '../../../utils/content/fill/fill-plan.ts';
import type { Field } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import type { FillProgress } from '../../../utils/state/page-status.ts';
import type { FillOutcome, FillValue } from '../../../utils/workday/dom/snapshot.ts';

const field = (id: string): Field => ({
  id,
  labels: [id],
  control: 'text',
  required: true,
  recommend: { kind: 'blank' },
  why: 'why.clientName',
});
const text = (id: string): FillItem => ({
  field: field(id),
  label: id,
  value: { kind: 'text', value: 'x' },
});
const password = (id: string): FillItem => ({
  field: field(id),
  label: id,
  value: { kind: 'password' },
});
const list = (id: string, ...names: string[]): FillItem => ({
  field: field(id),
  label: id,
  value: { kind: 'options', values: names.map((name) => [name]) },
});

function fills(
  items: FillItem[],
  outcome: (id: string, name: string) => FillOutcome = () => ({ result: 'filled' }),
  secret: Secret | null = new Secret('made up'),
) {
  const seen: FillProgress[] = [];
  const filled: [string, FillValue][] = [];
  const stop = new AbortController();
  const done = fillPage({
    items,
    signal: stop.signal,
    password: () => secret,
    onProgress: (progress) => seen.push(progress),
    async fill(one, value, onItem) {
      filled.push([one.id, value]);
      if (value.kind !== 'options') return outcome(one.id, one.id);
      for (const [name = ''] of value.values) {
        onItem(name, null);
        onItem(name, outcome(one.id, name));
      }
      return { result: 'filled' };
    },
  });
  return { done, seen, filled, stop };
}

describe('filling a page', () => {
  it('fills the fields in order and counts the entries of lists', async () => {
    const { done, seen, filled } = fills([
      text('name'),
      list('scope', 'Customer Accounts', 'System'),
    ]);
    await done;
    expect(filled.map(([id]) => id)).toEqual(['name', 'scope']);
    expect(seen.at(-1)).toEqual({ running: false, done: 3, total: 3, current: '', problems: [] });
    expect(seen.map((one) => one.current)).toContain('System');
  });

  it('enters the same password in both fields, and in no progress', async () => {
    const { done, seen, filled } = fills([
      password('new-password'),
      password('new-password-verify'),
    ]);
    await done;
    const values = filled.map(([, value]) => (value.kind === 'secret' ? value.value : null));
    expect(values[0]).toBeInstanceOf(Secret);
    expect(values[0]).toBe(values[1]);
    expect(JSON.stringify(seen)).not.toContain('made up');
  });

  it('names what could not be filled, and continues', async () => {
    const { done, filled } = fills(
      [list('view', 'Process: Banking', 'Reports'), text('name')],
      (_, name) =>
        name === 'Process: Banking' ? { result: 'not-offered', value: name } : { result: 'filled' },
    );
    expect((await done).problems).toEqual([{ name: 'Process: Banking', result: 'not-offered' }]);
    expect(filled.map(([id]) => id)).toEqual(['view', 'name']);
  });

  it('fills no password box, and says so, where no password fits the rules', async () => {
    const boxes = [password('new-password'), text('name'), password('new-password-verify')];
    const { done, filled } = fills(boxes, undefined, null);
    expect((await done).problems).toEqual([
      { name: 'new-password', result: 'no-password' },
      { name: 'new-password-verify', result: 'no-password' },
    ]);
    expect(filled.map(([id]) => id)).toEqual(['name']);
  });

  it('stops after the current field', async () => {
    const { done, filled, stop } = fills([text('first'), text('second')]);
    stop.abort();
    expect((await done).running).toBe(false);
    expect(filled.map(([id]) => id)).toEqual(['first']);
  });
});
