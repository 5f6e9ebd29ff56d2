import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hostFit } from '../../../utils/tenant/host-fit.ts';
import { canonicalEndpoint, endpointOf } from '../../../utils/tenant/hosts.ts';

/** The parts of an address by RFC 3986, appendix B and section 3.2, without any normalisation. */
function rfc3986(text: string) {
  const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text);
  const [, scheme, authority = '', path = '', query, fragment] = parts ?? [];
  const at = authority.lastIndexOf('@');
  const [, host = '', port] = /^(.*?)(?::(\d*))?$/s.exec(authority.slice(at + 1)) ?? [];
  const userInfo = at < 0 ? undefined : authority.slice(0, at);
  return { scheme, userInfo, host, port, path, query, fragment };
}

const contract = parse(
  readFileSync(resolve(import.meta.dirname, '../../../docs/handoff.openapi.yaml'), 'utf8'),
) as { components: { schemas: Record<string, { pattern?: string }> } };
const patternOf = (schema: string) =>
  new RegExp(contract.components.schemas[schema]?.pattern ?? '$^', 'u');
const patterns = { rest: patternOf('RestEndpoint'), token: patternOf('TokenEndpoint') };

const good = [
  'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
  'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme_dpt1/token',
  'https://wd2-impl-services1.workday.com/ccx/api/wql/v1/acme_dpt1',
  'https://services1.wd104.myworkdaygov.com/ccx/api/v1/acme',
  'https://wcpdev-services1.wd101.myworkday.com/ccx/oauth2/acme_wcpdev1/token',
  'https://wd2-services1-impl.workday.com/ccx/api/v1/acme_dpt1',
];
const pieces = [
  '\\',
  '/',
  '//',
  '@',
  ':',
  ':443',
  ':8443',
  '%2e',
  '%2F',
  '%5c',
  '..',
  '.',
  '/../',
  '/./',
  '?',
  '?x=1',
  '#',
  '#x',
  'user',
  'user:pass@',
  '@evil.example',
  '.evil.example',
  '\t',
  '\n',
  '\u200b',
  '\u3002',
  'ⓦ',
  'ı',
  'İ',
  'K',
  '\u00ad',
  'HTTPS:',
  'http:',
  'https:/',
  'xn--',
  '[::1]',
  '0x7f',
  ';',
  ',',
  '&',
  '=',
  ' ',
  '\0',
  'A',
  'token',
  'ccx',
  'api',
  'v1',
];
/** A good endpoint with pieces put in, taken out or with letters in another case. */
const almostGood = fc
  .tuple(
    fc.constantFrom(...good),
    fc.array(fc.tuple(fc.nat(80), fc.nat(3), fc.constantFrom(...pieces, '')), { maxLength: 3 }),
    fc.option(fc.nat(80)),
  )
  .map(([text, edits, upper]) => {
    let edited = text;
    for (const [at, length, piece] of edits)
      edited = edited.slice(0, at) + piece + edited.slice(at + length);
    return upper === null
      ? edited
      : edited.slice(0, upper) + edited.charAt(upper).toUpperCase() + edited.slice(upper + 1);
  });
const anyAddress = fc.oneof({ weight: 6, arbitrary: almostGood }, fc.webUrl(), fc.string());

describe('an endpoint that is accepted', () => {
  it('means the same to a parser of RFC 3986 and to one of the URL standard', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyAddress, (text) => {
        const endpoint = endpointOf(text);
        const canonical = canonicalEndpoint(text);
        expect(canonical === null).toBe(endpoint === null);
        if (!endpoint || canonical === null) return;
        accepted += 1;
        expect(text.trim()).toBe(canonical);
        const rfc = rfc3986(canonical);
        expect(rfc).toEqual({
          scheme: 'https',
          userInfo: undefined,
          host: endpoint.host,
          port: undefined,
          path: new URL(canonical).pathname,
          query: undefined,
          fragment: undefined,
        });
        expect(new URL(canonical).href).toBe(canonical);
        expect(new URL(canonical).host).toBe(endpoint.host);
        expect(rfc.path.split('/')).toContain(endpoint.tenant);
        expect(canonical).toMatch(/^[\x21-\x7e]+$/);
      }),
      { numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('is accepted by the contract, and nothing else is', () => {
    fc.assert(
      fc.property(anyAddress, (text) => {
        const endpoint = endpointOf(text);
        const kinds = (['rest', 'token'] as const).filter((kind) => patterns[kind].test(text));
        const is = endpoint && text === text.trim() ? [endpoint.kind] : [];
        // The contract leaves Workday's reserved names and UI hosts to Kolleno's own check.
        if (is.length > 0 && is[0] !== 'soap' && is[0] !== 'authorization')
          expect(kinds).toEqual(is);
        if (kinds.length > 0) expect(new URL(text).href).toBe(text);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each(good)('%s', (text) => {
    expect(canonicalEndpoint(text)).toBe(text);
    expect(canonicalEndpoint(` ${text}\n`)).toBe(text);
  });
});

describe('an endpoint that another program could read differently is refused', () => {
  const host = 'impl-services1.wd12.myworkday.com';
  it.each([
    `https://${host}\\ccx\\api\\v1\\acme_dpt1\\@evil.example/x`,
    `https://${host}\\@evil.example/ccx/api/v1/acme_dpt1`,
    `https://${host}@evil.example/ccx/api/v1/acme_dpt1`,
    `https://evil.example@${host}/ccx/api/v1/acme_dpt1`,
    `https://${host}:443/ccx/api/v1/acme_dpt1`,
    `https://${host}:/ccx/api/v1/acme_dpt1`,
    `https://${host}./ccx/api/v1/acme_dpt1`,
    `https://${host.toUpperCase()}/ccx/api/v1/acme_dpt1`,
    `HTTPS://${host}/ccx/api/v1/acme_dpt1`,
    `https:${host}/ccx/api/v1/acme_dpt1`,
    `https:///${host}/ccx/api/v1/acme_dpt1`,
    `https://${host}/ccx/api/v1/acme_dpt1/`,
    `https://${host}/ccx/api/v1/acme_dpt1?`,
    `https://${host}/ccx/api/v1/acme_dpt1#`,
    `https://${host}/ccx/api/v1/acme_dpt1?x=1`,
    `https://${host}/ccx/api/v1/./acme_dpt1`,
    `https://${host}/ccx/x/../api/v1/acme_dpt1`,
    `https://${host}/ccx/api/v1/acme%5Fdpt1`,
    `https://${host}//ccx/api/v1/acme_dpt1`,
    `https://${host}/ccx/api/v1/acme_dpt1;x`,
    `https://${host}/CCX/api/v1/acme_dpt1`,
    'https://impl-services1\u3002wd12\u3002myworkday\u3002com/ccx/api/v1/acme_dpt1',
    'https://impl-services1.wd12.myworkda\u00ady.com/ccx/api/v1/acme_dpt1',
    'https://xn--impl-services1.workday.com/ccx/api/v1/acme_dpt1',
    'https://workday.com/ccx/api/v1/acme_dpt1',
  ])('%s', (text) => {
    expect(endpointOf(text)).toBeNull();
    expect(Object.values(patterns).some((pattern) => pattern.test(text))).toBe(false);
  });
});

/** Which services hosts belong to which UI host (docs/workday.md, "Hosts"). */
const table: Record<string, string[]> = {
  'www.myworkday.com': ['services1.myworkday.com', 'services2.myworkday.com'],
  'wd5.myworkday.com': ['wd5-services1.myworkday.com', 'services1.wd5.myworkday.com'],
  'wd12.myworkday.com': ['services1.wd12.myworkday.com'],
  'wd108.myworkday.com': ['services1.wd108.myworkday.com'],
  'wd104.myworkdaygov.com': ['services1.wd104.myworkdaygov.com'],
  'impl.workday.com': ['wd2-impl-services1.workday.com', 'wd3-impl-services1.workday.com'],
  'wd5-impl.workday.com': ['wd5-impl-services1.workday.com'],
  'impl.wd12.myworkday.com': ['impl-services1.wd12.myworkday.com'],
  'wd104-impl.workdaygov.com': ['wd104-impl-services1.workdaygov.com'],
};
/** Both are hosts of data centres that `impl.workday.com` serves. */
const shared = new Set(['impl.workday.com wd5-impl-services1.workday.com']);
const pairs = Object.keys(table).flatMap((ui) =>
  Object.entries(table).flatMap(([owner, hosts]) =>
    hosts.map((services) => [ui, services, owner === ui] as const),
  ),
);

describe('a services host beside the host of the page', () => {
  it.each(pairs)('%s with %s belongs together: %s', (ui, services, belongs) => {
    const isShared =
      shared.has(`${ui} ${services}`) ||
      (ui === 'wd5-impl.workday.com' && services.startsWith('wd5-impl'));
    expect(hostFit(ui, services) === 'usual').toBe(belongs || isShared);
    if (!belongs && !isShared && ui !== 'impl.workday.com')
      expect(hostFit(ui, services)).toBe('contradicts');
  });

  it.each([
    ['wcpdev.wd101.myworkday.com', 'wcpdev-services1.wd101.myworkday.com'],
    ['impl.workday.com', 'wd2-services1-impl.workday.com'],
    ['wd5-impl.workday.com', 'wd5-services2-impl.workday.com'],
    ['impl.wd12.myworkday.com', 'impl-api.wd12.myworkday.com'],
  ])('%s with %s is unusual, and no contradiction', (ui, services) => {
    expect(hostFit(ui, services)).toBe('unusual');
    expect(endpointOf(`https://${services}/ccx/api/v1/acme`)?.host).toBe(services);
  });
});
