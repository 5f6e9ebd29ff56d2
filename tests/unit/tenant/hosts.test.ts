import { describe, expect, it } from 'vitest';
import { addressOf, endpointOf, isServicesHost } from '../../../utils/tenant/hosts.ts';

/** Positive examples of each predicate. The others' examples are its negatives. */
const examples = {
  production: [
    'https://www.myworkday.com/acme/d/home.htmld',
    'https://wd3.myworkday.com/acme/d/pex/home.htmld',
    'https://wd503.myworkday.com/acme/d/inst/1$37/37$118.htmld#TABINDEX=2',
    'https://wd104.myworkdaygov.com/acme/d/task/2997$1904.htmld',
    'https://wd5.myworkday.com/acme/d/gateway.htmld?reloadToken=1',
  ],
  nonProduction: [
    'https://impl.workday.com/acme_dpt1/d/home.htmld',
    'https://wd3-impl.workday.com/acme/d/task/2997$1904.htmld',
    'https://impl.wd12.myworkday.com/acme_Preview/d/inst/15$3/rel-task/2997$7270.htmld',
    'https://wd104-impl.workdaygov.com/acme_cc/d/inst/abc/cacheable-task/2998$1.htmld',
    'https://wcpdev.wd101.myworkday.com/acme/d/home.htmld',
  ],
  signIn: [
    'https://impl.wd12.myworkday.com/acme/login.htmld?redirect=n',
    'https://impl.workday.com/wday/authgwy/acme/login.htmld',
    'https://wd2-impl-identity.workday.com/acme/d/home.htmld',
  ],
  token: ['https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme/token'],
  authorization: [
    'https://impl.workday.com/acme/authorize',
    'https://impl-services1.wd12.myworkday.com/ccx/oauth2/acme/authorize',
  ],
  rest: [
    'https://wd5-services1.myworkday.com/ccx/api/v1/acme',
    'https://wd2-impl-services1.workday.com/ccx/api/wql/v1/acme/data',
    'https://services1.wd108.myworkday.com/ccx/api/customerAccounts/v1/acme',
  ],
  soap: ['https://services1.myworkday.com/ccx/service/acme/Revenue_Management/v45.0'],
  elsewhere: [
    'https://acme.wd3.myworkdayjobs.com/acme/d/careers',
    'https://www.workday.com/en/d/products.html',
    'https://community.workday.com/acme/d/home.htmld',
    'https://impl.wd12.myworkday.com.evil.example/acme/d/home.htmld',
    'https://evil.example/impl.wd12.myworkday.com/d/home.htmld',
    'https://impl.wd12.myworkday.com:8443/acme/d/home.htmld',
    'http://www.myworkday.com/acme/d/home.htmld',
    'https://www.myworkday.com/wday/d/home.htmld',
    'https://www.myworkday.com/d/d/home.htmld',
    'https://www.myworkday.com/acme/drive/home.htmld',
    'https://www.myworkday.com/%E0%A4%A/d/home.htmld',
    'https://user:pass@services1.myworkday.com/ccx/oauth2/acme/token',
    'https://services1.myworkday.com.evil.example/ccx/oauth2/acme/token',
    'https://services1.myworkday.com:444/ccx/oauth2/acme/token',
    'https://services1.myworkday.com/ccx/oauth2/acme/token/extra',
    'not an address',
    '',
  ],
};
type Example = keyof typeof examples;

function only(...kinds: Example[]): [string, boolean][] {
  return Object.entries(examples).flatMap(([kind, urls]) =>
    urls.map((url): [string, boolean] => [url, kinds.includes(kind as Example)]),
  );
}
const address = (url: string) => (URL.canParse(url) ? addressOf(new URL(url)) : null);

describe('the address of a tenant page', () => {
  it.each(only('production', 'nonProduction'))('%s is a tenant page: %s', (url, is) => {
    expect(address(url) !== null).toBe(is);
  });
  it.each(only('production'))('%s is production: %s', (url, is) => {
    expect(address(url)?.environment === 'production').toBe(is);
  });

  it('keeps the spelling of the tenant and parses the task id', () => {
    expect(
      address('https://impl.wd12.myworkday.com/Acme_Preview/d/task/2997%241904.htmld'),
    ).toEqual({
      host: 'impl.wd12.myworkday.com',
      tenant: 'Acme_Preview',
      environment: 'non-production',
      urlTaskId: '2997$1904',
    });
    expect(address(examples.nonProduction[2] ?? '')?.urlTaskId).toBe('2997$7270');
    expect(address(examples.nonProduction[3] ?? '')?.urlTaskId).toBe('2998$1');
    expect(address(examples.production[2] ?? '')?.urlTaskId).toBeNull();
  });
});

describe('an endpoint', () => {
  it.each(['token', 'rest', 'soap', 'authorization'] as const)(
    '%s is distinguished from everything else',
    (kind) => {
      for (const [url, is] of only(kind)) expect(endpointOf(url)?.kind === kind, url).toBe(is);
    },
  );
  it('has host and tenant', () => {
    expect(endpointOf(' https://wd2-impl-services1.workday.com/ccx/api/wql/v1/acme/data ')).toEqual(
      {
        kind: 'rest',
        host: 'wd2-impl-services1.workday.com',
        tenant: 'acme',
      },
    );
  });
  it('is on a services host', () => {
    expect(isServicesHost('services2.myworkday.com')).toBe(true);
    expect(isServicesHost('impl.wd12.myworkday.com')).toBe(false);
    expect(isServicesHost('services1.evil.com')).toBe(false);
  });
});
