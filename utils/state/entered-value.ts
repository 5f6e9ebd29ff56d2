import type { CredentialName } from '../guide/task.ts';
import { canonicalEndpoint, endpointOf } from '../tenant/hosts.ts';
import { blank, credentialShapes, isEndpoint } from './credential-shapes.ts';
import { bareText } from './entered-text.ts';

/**
 * What a text means that a person pasted as a credential. `dropped` names what was taken off,
 * as a person would quote it. Empty where only blanks and invisible characters at the ends went.
 */
export type EnteredValue =
  /** Certain: what was taken off cannot be part of such a value. */
  | { kind: 'value'; value: string; dropped: string }
  /** What was taken off could be meant, so the person decides. */
  | { kind: 'question'; value: string; dropped: string };

/** Labels that travel along with a copied row, as Workday and guides spell them. */
const labels: Partial<Record<CredentialName, string>> = {
  clientId: '(?:api )?client[ _-]?id',
  clientSecret: '(?:api )?client[ _-]?secret|secret',
  refreshToken: 'refresh[ _-]?token|token|bearer',
  isuUserName:
    'user[ _-]?name|isu(?: user(?: ?name)?)?|integration (?:system )?user|workday account',
  isuPassword:
    '(?:new |integration )?password|kennwort|passwort|mot de passe|contraseña|パスワード',
};
/** A label with its separator; only `Bearer` needs no more than a blank. */
const labelled = (credential: CredentialName) =>
  new RegExp(
    String.raw`^(?:(?:${labels[credential] ?? '(?!)'})\s*(?:[:=：\t\n]|->)|bearer )\s*`,
    'i',
  );
const quotePairs = ['""', "''", '“”', '„“', '‚‘', '‘’', '«»', '‹›', '``', '「」', '()', '[]', '<>'];

/**
 * Reads a value as people paste it: with its label, quotes, a full stop, line breaks, characters
 * that cannot be seen. Never changes silently what could be meant.
 * @param tenant name of the tenant that the value is entered for
 */
export function readEntered(
  credential: CredentialName,
  entered: string,
  tenant: string,
): EnteredValue {
  if (isEndpoint(credential)) return readEndpoint(credential, entered);
  switch (credential) {
    case 'clientId':
    case 'clientSecret':
    case 'refreshToken':
      return readGenerated(credential, entered);
    case 'isuUserName':
      return readUserName(entered, tenant);
    case 'isuPassword':
      return readPassword(entered);
    case 'tenant':
      return certain(bareText(entered));
  }
}

const certain = (value: string, dropped = ''): EnteredValue => ({ kind: 'value', value, dropped });

/** Without its label and the quotes around it; `dropped` is the label, or the quotes. */
function undressed(credential: CredentialName, text: string): { value: string; dropped: string } {
  const label = labelled(credential).exec(text)?.[0] ?? '';
  const value = bareText(text.slice(label.length));
  const pair = quotePairs.find(([open = '', close = '']) => {
    const inner = value.slice(1, -1);
    return (
      value.length > 2 && value.startsWith(open) && value.endsWith(close) && !inner.includes(open)
    );
  });
  const dropped = [label.trim(), pair ?? ''].filter(Boolean).join(' ');
  return { value: pair ? bareText(value.slice(1, -1)) : value, dropped };
}

/**
 * Workday generates these without blanks, quotes or full stops. A text that holds exactly one value
 * of the documented shape means that value.
 */
function readGenerated(
  credential: 'clientId' | 'clientSecret' | 'refreshToken',
  entered: string,
): EnteredValue {
  const text = bareText(entered).replace(/\p{Cf}/gu, '');
  const isOne = (value: string) => credentialShapes[credential](value);
  if (isOne(text)) return certain(text);
  const { value, dropped } = undressed(credential, text);
  const bare = value.replace(/[.,;]+$/, '');
  const words = text.split(/[\s:=,;"'“”„«»`<>()[\]]+/).map((word) => word.replace(/\.+$/, ''));
  const joined = bare.replace(/\s+/g, '');
  const found = new Set([...words, bare].filter(isOne));
  if (found.size === 0 && isOne(joined)) found.add(joined);
  const [only] = found;
  if (only !== undefined && found.size === 1) return certain(only, around(text, only));
  if (bare === text) return certain(text);
  // Of an unusual shape: only a person can tell whether the rest belongs to it.
  const rest = dropped || value.slice(bare.length);
  return blank.test(bare) ? certain(text) : { kind: 'question', value: bare, dropped: rest };
}

/** What stood around a value, short enough to read. Never a part of the value. */
function around(text: string, value: string): string {
  const at = text.indexOf(value);
  if (at < 0) return '';
  const rest = `${text.slice(0, at).trim()} ${text.slice(at + value.length).trim()}`.trim();
  return rest.length > maxQuotedLength || credentialLike.test(rest) ? '…' : rest;
}

const maxQuotedLength = 40;
/** What is as long as a secret is not shown again. */
const credentialLike = /[A-Za-z0-9+/=_-]{20,}/;

/**
 * Finds the address in the text. What follows its path is customary ornament: a slash, a query, a
 * full stop. What is kept is the address built from its parts, so nothing else can hide in it.
 */
function readEndpoint(credential: 'restEndpoint' | 'tokenEndpoint', entered: string): EnteredValue {
  const text = entered.replace(/\p{Cf}/gu, '').trim();
  if (canonicalEndpoint(text) !== null) return certain(text);
  const kind = credential === 'restEndpoint' ? 'rest' : 'token';
  const addresses = [...text.matchAll(/https:\/\/[^\s"'<>“”„«»`]+/gi)].flatMap(([address]) => {
    const bare = withoutEnd(
      address.replace(/^https:\/\/[^/\\?#@]+/i, (origin) => origin.toLowerCase()),
    );
    return endpointOf(bare)?.kind === kind ? [{ address, bare }] : [];
  });
  const [only] = addresses;
  if (!only || new Set(addresses.map(({ bare }) => bare)).size > 1) return certain(text);
  const tail = only.address.slice(only.bare.length);
  return certain(only.bare, tail && text === only.address ? tail : around(text, only.bare) || tail);
}

/** Takes off a query or fragment, then slashes and the punctuation of a sentence. */
const withoutEnd = (address: string): string =>
  address.replace(/[?#].*$/s, '').replace(/[/.,;:)\]}]+$/, '');

/** Guides write `user@tenant`. A name itself may hold blanks and nearly everything else. */
function readUserName(entered: string, tenant: string): EnteredValue {
  const { value, dropped } = undressed('isuUserName', bareText(entered));
  const at = value.lastIndexOf('@');
  const suffix = value.slice(at + 1);
  const noted = (more: string) => [dropped, more].filter(Boolean).join(' ');
  if (at > 0 && suffix.toLowerCase() === tenant.toLowerCase())
    return certain(value.slice(0, at), noted(`@${suffix}`));
  // An e-mail address may be a user name; the name of another tenant is rather ornament.
  if (at > 0 && /^[A-Za-z0-9][\w-]*$/.test(suffix))
    return { kind: 'question', value: value.slice(0, at), dropped: noted(`@${suffix}`) };
  if (value.endsWith('.') && value.length > 1)
    return { kind: 'question', value: value.slice(0, -1), dropped: noted('.') };
  return certain(value, dropped);
}

/** A password may be anything without blanks, so whatever else it could mean is asked. */
function readPassword(entered: string): EnteredValue {
  const { value, dropped } = undressed('isuPassword', bareText(entered));
  if (value === entered) return certain(entered);
  return { kind: 'question', value, dropped };
}
