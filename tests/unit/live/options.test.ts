import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../live/options.ts';
import { pageOf, placeOf } from '../../live/tenant-place.ts';
import { root } from '../../runners/build.ts';

describe('the options', () => {
  it('are an address and what differs from the usual', () => {
    expect(readOptions(['https://a', '--headless', '--patience', '5'])).toMatchObject({
      address: 'https://a',
      headless: true,
      json: false,
      patienceMs: 5_000,
      reports: join(root, 'live-reports'),
    });
  });

  it.each([
    [[]],
    [['https://a', 'https://b']],
    [['https://a', '--fill']],
    [['https://a', '--patience', 'long']],
  ])('%j cannot be read', (given) => {
    expect(() => readOptions(given)).toThrow(/Usage: npm run live/);
  });
});

describe('the tenant', () => {
  const home = 'https://impl.wd12.myworkday.com/acme_dpt1/d/home.htmld';

  it.each([
    [home],
    ['https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1904.htmld?q=x'],
    ['https://impl.wd12.myworkday.com/wday/authgwy/acme_dpt1/login.htmld'],
    ['https://impl.wd12.myworkday.com/acme_dpt1/login.htmld'],
    ['https://impl.wd12.myworkday.com/acme_dpt1'],
  ])('is read from %s', (address) => {
    expect(placeOf(address)).toEqual({ tenant: 'acme_dpt1', home });
  });

  it.each([
    'https://wd12.myworkday.com/acme/d/home.htmld',
    'https://www.myworkday.com/acme',
    'https://wd103.myworkdaygov.com/wday/authgwy/acme/login.htmld',
  ])('is refused in production: %s', (address) => {
    expect(() => placeOf(address)).toThrow(/production host/);
  });

  it.each([
    'acme',
    'http://impl.wd12.myworkday.com/acme',
    'https://example.com/acme/d/home.htmld',
    'https://impl.wd12.myworkday.com/',
    'https://impl.wd12.myworkday.com/login/d/home.htmld',
  ])('is none at %s', (address) => {
    expect(() => placeOf(address)).toThrow(/no address of Workday|does not name a tenant/);
  });

  it('is left at once when the browser comes into production', () => {
    const place = placeOf(home);
    expect(pageOf(place, home)).toMatchObject({ tenant: 'acme_dpt1' });
    expect(pageOf(place, 'https://login.example.com/sso?token=x')).toBeNull();
    expect(pageOf(place, 'https://impl.wd12.myworkday.com/other/d/home.htmld')).toBeNull();
    expect(() => pageOf(place, 'https://wd12.myworkday.com/acme_dpt1/d/home.htmld')).toThrow(
      /production host/,
    );
  });
});

it('only one file acts in the tenant’s tab: it searches, and clicks what the search shows', () => {
  const acts =
    /\.(?:click|tap|press|type|fill|select|upload|focus|hover|dispatchEvent|submit)\(|\.(?:mouse|keyboard|touchscreen)\b/g;
  const found = globSync('tests/live/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(acts)].map(([act]) => `${file} ${act}`),
  );
  expect(found).toEqual(['tests/live/live-tenant.ts .mouse', 'tests/live/live-tenant.ts .click(']);
});
