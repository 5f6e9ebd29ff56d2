import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { taskIds } from '../../../utils/guide/task.ts';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import { changeEntries } from '../../../utils/storage/database.ts';
import { itemsOnDisk, progresses } from '../../../utils/storage/items.ts';
import { update } from '../../../utils/storage/update.ts';
import { KeptByNewerVersion, versionedItem } from '../../../utils/storage/versioned-item.ts';
import { disk } from '../../fixtures/disk.ts';

/** One example of each item and version as stored on disk. A new version adds its own. */
const folder = resolve(import.meta.dirname, 'earlier-versions');
const examplesOf = (name: string) =>
  readdirSync(join(folder, name)).map((file) => ({
    name,
    version: Number.parseInt(file, 10),
    file,
  }));
const nameOf = ({ key }: { key: string }) => key.slice('local:'.length);
const read = ({ name, file }: { name: string; file: string }): unknown =>
  JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

const items = itemsOnDisk.map((item) => ({ item, name: nameOf(item) }));
const examples = items.flatMap(({ item, name }) =>
  examplesOf(name).map((example) => ({ item, ...example })),
);
const onDisk = () => disk.get();
const lay = (name: string, value: unknown, version?: unknown) =>
  disk.set({
    [name]: value,
    ...(version !== undefined && { [`${name}$`]: { v: version } }),
  });
const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof KeptByNewerVersion ? 'newer' : thrown),
  );

describe('items on disk', () => {
  it('have an example of every item and version', () => {
    expect(readdirSync(folder).toSorted()).toEqual(items.map(({ name }) => name).toSorted());
    for (const { item, name } of items)
      expect(
        examplesOf(name).map(({ version }) => version),
        name,
      ).toEqual(Array.from({ length: item.version }, (_, index) => index + 1));
  });

  it.each(examples)(
    '$name of version $version is migrated, and stored in the current version by the next change',
    async ({ item, name, version, ...example }) => {
      await lay(name, read({ name, ...example }), version);
      const value = await item.getValue();
      expect(value).not.toEqual(item.fallback);
      expect(await onDisk()).toEqual({
        [name]: read({ name, ...example }),
        [`${name}$`]: { v: version },
      });
      await item.setValue(value as never);
      expect(await onDisk()).toMatchObject({ [`${name}$`]: { v: item.version } });
      expect(await item.getValue()).toEqual(value);
    },
  );

  it.each(items)(
    '$name of a later version is neither read nor overwritten',
    async ({ item, name }) => {
      const later = { whatever: 'a later version keeps' };
      await lay(name, later, item.version + 1);
      const before = await onDisk();
      expect(await problemOf(item.getValue())).toBe('newer');
      expect(await problemOf(item.setValue(item.fallback as never))).toBe('newer');
      expect(await problemOf(update<unknown>(item as never, () => ({ mine: true })))).toBe('newer');
      expect(await onDisk()).toEqual(before);
    },
  );

  const damaged: [string, unknown][] = [
    ['a text', 'damaged'],
    ['a number', 7],
    ['a list', [1, 2]],
    [
      'members of other types',
      { 'impl.wd12.myworkday.com/acme_dpt1': 'damaged', all: 1, views: 2, names: 3 },
    ],
  ];
  const readers = new Set(['sealed-values', 'kolleno-key']);
  it.each(
    examples
      // The parsers of these two accept any value.
      .filter(({ name }) => !readers.has(name))
      .flatMap((example) => damaged.map(([what, value]) => ({ ...example, what, value }))),
  )(
    '$name of version $version that contains $what counts as empty, and blocks nothing',
    async (example) => {
      const { item, name, version, value } = example;
      await lay(name, value, version);
      expect(await item.getValue()).toEqual(item.fallback);
      await item.setValue(item.fallback as never);
      expect(await item.getValue()).toEqual(item.fallback);
    },
  );

  it('are removed on request, including their version', async () => {
    await lay('progress', { damaged: true }, 9);
    await progresses.removeValue();
    expect(await onDisk()).toEqual({});
    expect(await progresses.getValue()).toEqual({});
  });

  it.each([{ v: 'two' }, { v: -1 }, 'two', null])(
    'count as version 1 if the stored version is %j',
    async (meta) => {
      const example = { name: 'progress', file: '1.json' };
      await disk.set({ progress: read(example), progress$: meta });
      const [progress] = Object.values(await progresses.getValue());
      expect(progress?.records).toEqual({});
    },
  );
});

describe('progress', () => {
  it('of version 1 lacks only the values of pages', async () => {
    const example = { name: 'progress', file: '1.json' };
    await lay('progress', read(example));
    const [before] = Object.values(read(example) as Record<string, object>);
    expect(Object.values(await progresses.getValue())).toEqual([{ ...before, records: {} }]);
  });

  it.each(taskIds)('without the step %s counts as empty', async (task) => {
    const whole = read({ name: 'progress', file: '2.json' }) as Record<
      string,
      { steps: Record<string, unknown> }
    >;
    for (const { steps } of Object.values(whole)) delete steps[task];
    await lay('progress', whole, 2);
    expect(await progresses.getValue()).toEqual({});
  });
});

const isExample = (raw: unknown): raw is { now: number } =>
  typeof raw === 'object' && raw !== null && 'now' in raw && typeof raw.now === 'number';

describe('a versioned item', () => {
  const item = versionedItem<{ now: number }>('local:example', {
    fallback: { now: 0 },
    version: 3,
    migrations: {
      2: (older: { first: number }) => ({ second: older.first + 1 }),
      3: (older: { second: number }) => {
        if (older.second < 0) throw new RangeError('No such thing.');
        return { now: older.second * 10 };
      },
    },
    validate: (raw) => (isExample(raw) ? raw : { now: -1 }),
  });

  it.each([
    [{ first: 1 }, undefined, 20],
    [{ second: 5 }, 2, 50],
    [{ now: 7 }, 3, 7],
  ])('runs the migrations from the version of %j', async (value, version, now) => {
    await lay('example', value, version);
    expect(await item.getValue()).toEqual({ now });
  });

  it('counts as damaged if a migration fails, and stays on disk until the next change', async () => {
    await lay('example', { second: -1 }, 2);
    expect(await item.getValue()).toEqual({ now: 0 });
    expect(await onDisk()).toEqual({ example: { second: -1 }, example$: { v: 2 } });
  });

  it('notifies subscribers of changes, with validated values', async () => {
    const watched = cachedItem(item);
    const seen: unknown[] = [];
    const stop = watched.subscribe(() => seen.push(watched.getSnapshot()));
    await vi.waitFor(() => expect(seen).toEqual([{ now: 0 }]));
    await item.setValue({ now: 1 });
    await changeEntries([], () => ({ example: 'damaged' }));
    await item.removeValue();
    stop();
    expect(seen).toEqual([{ now: 0 }, { now: 1 }, { now: -1 }, { now: 0 }]);
  });
});
