import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { servicesOf, tokenService } from '../../../utils/background/connection/calls/services.ts';
import { parseHandoffLink } from '../../../utils/background/handoff/link.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { parseUrl } from '../../../utils/lib/url.ts';
import { pinnedTab } from '../../../utils/panel/followed-tab.ts';
import { tabPlace } from '../../../utils/panel/place.ts';
import { addressOf, endpointOf, isServicesHost, isUiHost } from '../../../utils/tenant/hosts.ts';
import { tenantKey } from '../../../utils/tenant/tenant-key.ts';
import { tenant, values } from '../../fixtures/captured-values.ts';
import { fuzz } from './fuzz.ts';
import { textLike } from './texts.ts';

const pages = [
  'https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1904.htmld',
  'https://wd12.myworkday.com/acme/d/home.htmld#q=1',
  'https://www.myworkday.com/acme/d/inst/13102!CK5n/rel-task/2998$6491.htmld?a=b',
];
const endpoints = [
  values.restEndpoint,
  values.tokenEndpoint,
  'https://wd2-impl-services1.workday.com/ccx/api/wql/v1/acme_dpt1',
  'https://impl-services1.wd12.myworkday.com/ccx/service/acme_dpt1/Revenue_Management/v42.0',
  'https://wd12.myworkday.com/acme/authorize',
];
const hosts = [
  'impl.wd12.myworkday.com.example.com',
  'example.com',
  'impl.wd12.myworkday.com@example.com',
  'myworkday.com',
  'xn--mworkday-m2a.com',
];
const link = `https://connect.kolleno.com/connect/workday#${'T'.repeat(43)}`;
/** A valid URL with another host. */
const moved = fc
  .tuple(fc.constantFrom(...pages, ...endpoints, link), fc.constantFrom(...hosts))
  .map(([address, host]) => address.replace(/(?<=^https:\/\/)[^/]+/, host));
const address = (...good: string[]) => fc.oneof({ weight: 4, arbitrary: textLike(...good) }, moved);

const name = /^[A-Za-z0-9][\w-]{0,127}$/;
/** Complete, without scheme, port or user: only Workday's own hosts. */
const workday = /^(?:[a-z0-9-]+\.)*(?:myworkday|myworkdaygov|workday|workdaygov)\.com$/;

describe('URLs', () => {
  fuzz('the address of a page (addressOf)', address(...pages), (text) => {
    const url = parseUrl(text);
    const at = url && addressOf(url);
    if (!at) return;
    expect(url.protocol).toBe('https:');
    expect(url.port).toBe('');
    expect(at.host).toBe(url.hostname);
    expect(at.host).toMatch(workday);
    expect(isUiHost(at.host)).toBe(true);
    expect(at.tenant).toMatch(name);
    if (at.urlTaskId !== null) expect(at.urlTaskId).toMatch(/^\d+\$\d+$/);
    // Other parts build URLs from its key.
    expect(addressOf(new URL(`https://${tenantKey(at)}/d/`))).toMatchObject({
      host: at.host,
      tenant: at.tenant,
    });
  });

  fuzz('an endpoint that a page shows (endpointOf)', address(...endpoints), (text) => {
    const endpoint = endpointOf(text);
    if (!endpoint) return;
    const url = new URL(text.trim());
    expect([url.protocol, url.port, url.username, url.password]).toEqual(['https:', '', '', '']);
    expect(endpoint.host).toBe(url.hostname);
    expect(endpoint.host).toMatch(workday);
    expect(endpoint.tenant).toMatch(name);
  });

  fuzz(
    'the captured endpoints, before they are called (servicesOf, tokenService)',
    fc.tuple(address(...endpoints), address(...endpoints)),
    ([rest, token]) => {
      const secrets = { restEndpoint: new Secret(rest), tokenEndpoint: new Secret(token) };
      const services = servicesOf(secrets, tenant);
      const called = [
        tokenService(secrets, tenant),
        services?.revenueManagement,
        services?.wql('data?limit=1'),
        services?.customerAccounts('invoices?limit=1'),
      ];
      for (const url of called) {
        if (!url) continue;
        expect(url.protocol).toBe('https:');
        expect(url.port).toBe('');
        expect(isServicesHost(url.hostname)).toBe(true);
        expect(url.hostname).toMatch(workday);
        expect(url.pathname.toLowerCase().split('/')).toContain('acme_dpt1');
      }
    },
  );

  fuzz('a hand-off link (parseHandoffLink)', address(link), (text) => {
    const parsed = parseHandoffLink(text);
    if ('key' in parsed) {
      expect(parsed.retryable).toBe(false);
      expect(parsed.substitutions.join('').length).toBeLessThanOrEqual(100);
      return;
    }
    expect(parsed.origin).toBe('https://connect.kolleno.com');
    expect(parsed.code).toMatch(/^[A-Za-z0-9_-]{43,128}$/);
    expect(text).toContain(parsed.code);
  });

  fuzz(
    "the panel's place, from a tab's address (placeOf, pinnedTab)",
    fc.tuple(address(...pages), textLike('?tab=12', '?a=b&tab=0')),
    ([url, search]) => {
      const place = tabPlace(url, undefined);
      if (place.kind === 'tenant') expect(place.at.host).toMatch(workday);
      const tab = pinnedTab(search);
      if (tab !== null) expect(Number.isSafeInteger(tab) && tab >= 0).toBe(true);
    },
  );
});
