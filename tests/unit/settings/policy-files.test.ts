import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { accesses, nameIds } from '../../../utils/guide/task.ts';
import type { Policy } from '../../../utils/state/policy.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';

const root = resolve(import.meta.dirname, '../../..');
const file = (path: string) => readFileSync(resolve(root, path), 'utf8');
const json = (path: string) => JSON.parse(file(path));

interface Schema {
  id?: string;
  $ref?: string;
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: false;
}
const shipped: Schema = json('public/policy.schema.json');

/**
 * Converts the schema to a current draft. Chromium uses `id` for references, and ignores unknown
 * entries where this schema rejects them.
 */
function strict(schema: Schema): Schema {
  const named = new Map<string, Schema>();
  const collect = (one: Schema): void => {
    if (one.id) named.set(one.id, one);
    for (const inner of [...Object.values(one.properties ?? {}), ...(one.items ? [one.items] : [])])
      collect(inner);
  };
  collect(schema);
  const resolved = (one: Schema): Schema => {
    const { id: _, properties, items, ...rest } = one.$ref ? (named.get(one.$ref) ?? {}) : one;
    return {
      ...rest,
      ...(properties && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, inner]) => [name, resolved(inner)]),
        ),
        additionalProperties: false as const,
      }),
      ...(items && { items: resolved(items) }),
    };
  };
  return resolved(schema);
}
const fits = new Ajv({ strict: false }).compile(strict(shipped));

const names = Object.fromEntries(nameIds.map((id) => [id, `Our ${id}`]));
const lists = Object.fromEntries(
  accesses.map((access) => [access, ['Reports: Customer Accounts']]),
);
const number = 'A'.repeat(342);
const whole = {
  names,
  permissions: { add: lists, remove: lists },
  handoffOrigins: ['https://kolleno.example.com'],
  kollenoKey: { kty: 'RSA', kid: '1', use: 'enc', alg: 'RSA-OAEP-256', n: number, e: 'AQAB' },
  allowSend: false,
  allowSealedFile: false,
  allowPassphrase: false,
};

describe('the schema for Chromium', () => {
  it('has the format that Chromium requires', () => {
    expect(shipped.type).toBe('object');
    expect(shipped.additionalProperties).toBeUndefined();
    const check = (one: Schema): void => {
      expect(one.$ref === undefined).toBe(one.type !== undefined);
      for (const inner of [
        ...Object.values(one.properties ?? {}),
        ...(one.items ? [one.items] : []),
      ])
        check(inner);
    };
    check(shipped);
  });

  it('contains everything that the extension reads', () => {
    expect(parsePolicy(whole).problems).toEqual([]);
    expect(fits(whole), JSON.stringify(fits.errors)).toBe(true);
    for (const key of ['crv', 'x', 'y']) expect(fits({ kollenoKey: { [key]: 'A' } })).toBe(true);
  });

  it('contains nothing else', () => {
    const paths = (one: Schema, path: string[] = []): string[][] =>
      one.properties
        ? Object.entries(one.properties).flatMap(([name, inner]) => paths(inner, [...path, name]))
        : [path];
    for (const path of paths(strict(shipped))) {
      if (path[0] === 'kollenoKey') continue;
      const raw = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), null);
      const reasons = parsePolicy(raw).problems.map(({ reason }) => reason);
      expect(reasons, path.join('.')).toHaveLength(1);
      expect(reasons).not.toContain('settings.policy.problem.unknown');
    }
  });

  it('refuses a wrong type', () => {
    expect(fits({ allowSend: 'no' })).toBe(false);
    expect(fits({ handoffOrigins: 'https://kolleno.example.com' })).toBe(false);
  });
});

describe('the templates', () => {
  const templates: [string, (whole: never) => Record<string, unknown>][] = [
    [
      'chrome',
      (one: { '3rdparty': { extensions: Record<string, unknown> } }) => one['3rdparty'].extensions,
    ],
    [
      'edge',
      (one: { '3rdparty': { extensions: Record<string, unknown> } }) => one['3rdparty'].extensions,
    ],
    [
      'firefox',
      (one: { policies: { '3rdparty': { Extensions: Record<string, unknown> } } }) =>
        one.policies['3rdparty'].Extensions,
    ],
  ];

  it.each(templates)(
    'for %s matches the schema, and every entry is valid',
    (browser, extensionsOf) => {
      const [policy, ...others] = Object.values(
        extensionsOf(json(`docs/policy/${browser}.json`) as never),
      );
      expect(others).toEqual([]);
      expect(fits(policy), JSON.stringify(fits.errors)).toBe(true);
      const { problems, handoffOrigins, allow } = parsePolicy(policy);
      expect(problems).toEqual([]);
      expect(handoffOrigins).toEqual(['https://kolleno.example.com']);
      expect(allow).toEqual({
        send: true,
        sealedFile: true,
        passphrase: false,
      } satisfies Policy['allow']);
    },
  );

  it('for Firefox uses the id of the manifest', () => {
    const [id = ''] = Object.keys(json('docs/policy/firefox.json').policies['3rdparty'].Extensions);
    expect(file('wxt.config.ts')).toContain(`id: '${id}'`);
  });

  it('and the examples in the docs are valid', () => {
    const examples = [...file('docs/policy.md').matchAll(/```json\n(.*?)```/gs)].map(
      ([, text = '']) => JSON.parse(text),
    );
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      expect(parsePolicy(example).problems).toEqual([]);
      expect(fits(example)).toBe(true);
    }
  });
});
