import type { JWK } from 'jose';
import { browser } from 'wxt/browser';
import { permissions } from '../guide/permissions.ts';
import { type Access, accesses, type NameId, type Names, nameIds } from '../guide/task.ts';
import { parseUrl } from '../lib/url.ts';
import { z } from '../lib/zod-mini.ts';
import { combineGuide, type EffectiveGuide } from '../state/effective-settings.ts';
import {
  maxCommentLength,
  maxNameLength,
  maxPermissionLength,
  textProblem,
} from '../state/entered-text.ts';
import type { Policy, PolicyProblem } from '../state/policy.ts';
import { connectSources } from '../tenant/content-security-policy.ts';
import { readManagedStorage } from './browser-value.ts';
import { settings } from './items.ts';

/** Policies are short. More entries are a mistake. */
const maxEntries = 50;

/** The policy in force. A server that this package cannot reach is not part of it. */
export async function readPolicy(): Promise<Policy> {
  const policy = parsePolicy(await readManagedStorage());
  return { ...policy, handoffOrigins: policy.handoffOrigins.filter(isReachable) };
}

/** The current guide, settings and policy combined. */
export async function readEffectiveGuide(): Promise<EffectiveGuide> {
  const [own, policy] = await Promise.all([settings.getValue(), readPolicy()]);
  return combineGuide(permissions, own, policy);
}

/**
 * Kolleno's public key from the policy, or null. Only its format is validated: `usableKey` tests
 * the key before anything is sealed for it.
 */
export async function policyKollenoKey(): Promise<JWK | null> {
  return (await readPolicy()).kollenoKey;
}

/**
 * Validates each entry by itself. Invalid entries are dropped and reported, and the others stay in
 * force.
 */
export function parsePolicy(raw: unknown): Policy {
  const problems: PolicyProblem[] = [];
  const note = (entry: string, reason: Reason): void => {
    problems.push({ entry: entry.slice(0, 100), reason: `settings.policy.problem.${reason}` });
  };
  const top = readRecord(raw, '', note);
  for (const entry of Object.keys(top)) if (!knownEntries.has(entry)) note(entry, 'unknown');
  return {
    names: readNames(top.names, note),
    permissions: readPermissions(top.permissions, note),
    handoffOrigins: readOrigins(top.handoffOrigins, note),
    kollenoKey: readKey(top.kollenoKey, note),
    allow: {
      send: readSwitch(top.allowSend, 'allowSend', note),
      sealedFile: readSwitch(top.allowSealedFile, 'allowSealedFile', note),
      passphrase: readSwitch(top.allowPassphrase, 'allowPassphrase', note),
    },
    problems,
  };
}

type Reason =
  | 'unknown'
  | 'shape'
  | 'text'
  | 'origin'
  | 'package'
  | 'key'
  | 'privateKey'
  | 'yesOrNo';
type Note = (entry: string, reason: Reason) => void;

const knownEntries = new Set([
  'names',
  'permissions',
  'handoffOrigins',
  'kollenoKey',
  'allowSend',
  'allowSealedFile',
  'allowPassphrase',
]);

const record = z.record(z.string(), z.unknown());

function readRecord(raw: unknown, entry: string, note: Note): Record<string, unknown> {
  if (raw === undefined) return {};
  const parsed = record.safeParse(raw);
  if (parsed.success) return parsed.data;
  note(entry, 'shape');
  return {};
}

function readNames(raw: unknown, note: Note): Partial<Names> {
  const names: Partial<Names> = {};
  for (const [id, value] of Object.entries(readRecord(raw, 'names', note))) {
    const entry = `names.${id}`;
    if (!isNameId(id)) note(entry, 'unknown');
    else if (!isText(value, id === 'activationComment' ? maxCommentLength : maxNameLength))
      note(entry, 'text');
    else names[id] = value.trim();
  }
  return names;
}

function readPermissions(raw: unknown, note: Note): Policy['permissions'] {
  const changes = readRecord(raw, 'permissions', note);
  for (const id of Object.keys(changes))
    if (id !== 'add' && id !== 'remove') note(`permissions.${id}`, 'unknown');
  return {
    add: readLists(changes.add, 'permissions.add', note),
    remove: readLists(changes.remove, 'permissions.remove', note),
  };
}

function readLists(raw: unknown, entry: string, note: Note): Record<Access, string[]> {
  const lists = readRecord(raw, entry, note);
  for (const id of Object.keys(lists))
    if (!accesses.some((access) => access === id)) note(`${entry}.${id}`, 'unknown');
  const list = (access: Access) =>
    readArray(lists[access], `${entry}.${access}`, note).flatMap((value, index) => {
      if (isText(value, maxPermissionLength)) return [value.trim()];
      note(`${entry}.${access}.${index}`, 'text');
      return [];
    });
  return { modify: list('modify'), view: list('view'), put: list('put'), get: list('get') };
}

/** Accepts exact https origins only. The intent of a pattern or path would be a guess. */
function readOrigins(raw: unknown, note: Note): string[] {
  const origins = readArray(raw, 'handoffOrigins', note).flatMap((value, index) => {
    const url = typeof value === 'string' ? parseUrl(value) : null;
    const exact =
      url?.protocol === 'https:' && (value === url.origin || value === `${url.origin}/`);
    if (exact && !url.hostname.includes('*')) {
      if (!isReachable(url.origin)) note(`handoffOrigins.${index}`, 'package');
      return [url.origin];
    }
    note(`handoffOrigins.${index}`, 'origin');
    return [];
  });
  return [...new Set(origins)];
}

/**
 * Whether the package's content security policy, which is fixed when it is built, allows requests
 * to this server (docs/policy.md, "Servers besides Kolleno's").
 */
function isReachable(origin: string): boolean {
  const policy = browser.runtime.getManifest().content_security_policy;
  const text = typeof policy === 'string' ? policy : policy?.extension_pages;
  return connectSources(text ?? '')?.includes(origin) ?? true;
}

function readArray(raw: unknown, entry: string, note: Note): unknown[] {
  if (raw === undefined) return [];
  if (Array.isArray(raw) && raw.length <= maxEntries) return raw;
  note(entry, 'shape');
  return [];
}

const base64url = z.regex(/^[A-Za-z0-9_-]+$/);
const number = z.string().check(base64url);
const common = {
  kid: z.string().check(z.minLength(1), z.maxLength(200)),
  use: z.exactOptional(z.literal('enc')),
};
const ecdh = z.literal('ECDH-ES+A256KW');
/**
 * The kinds of key that a session may use as well (docs/handoff.openapi.yaml, `Jwks`). RSA requires
 * 2048 bits.
 */
const keySchema = z.discriminatedUnion('kty', [
  z.object({
    kty: z.literal('RSA'),
    alg: z.literal('RSA-OAEP-256'),
    n: z.string().check(base64url, z.minLength(342)),
    e: number,
    ...common,
  }),
  z.object({
    kty: z.literal('EC'),
    alg: ecdh,
    crv: z.enum(['P-256', 'P-384', 'P-521']),
    x: number,
    y: number,
    ...common,
  }),
  z.object({ kty: z.literal('OKP'), alg: ecdh, crv: z.literal('X25519'), x: number, ...common }),
]);
/** Members of private and symmetric keys. Such a key is compromised once a policy contains it. */
const privateParts = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

function readKey(raw: unknown, note: Note): JWK | null {
  if (raw === undefined) return null;
  if (privateParts.some((part) => part in readRecord(raw, 'kollenoKey', () => {}))) {
    note('kollenoKey', 'privateKey');
    return null;
  }
  const parsed = keySchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  note('kollenoKey', 'key');
  return null;
}

/** The Windows registry and group policy represent booleans as numbers. */
function readSwitch(raw: unknown, entry: string, note: Note): boolean {
  if (raw === undefined || raw === true || raw === 1) return true;
  if (raw === false || raw === 0) return false;
  note(entry, 'yesOrNo');
  return true;
}

const isNameId = (id: string): id is NameId => nameIds.some((one) => one === id);
const isText = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' && textProblem(value, maxLength) === null;
