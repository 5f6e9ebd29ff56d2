import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostFit } from '../../../utils/tenant/host-fit.ts';
import { canonicalEndpoint, endpointOf } from '../../../utils/tenant/hosts.ts';

interface Place {
  centre: number;
  isProduction: boolean;
  isGovernment: boolean;
}
const place = fc.record({
  centre: fc.integer({ min: 3, max: 600 }),
  isProduction: fc.boolean(),
  isGovernment: fc.boolean(),
});
const domain = ({ isGovernment }: Place) => (isGovernment ? 'myworkdaygov.com' : 'myworkday.com');
const uiHost = (at: Place) => `${at.isProduction ? '' : 'impl.'}wd${at.centre}.${domain(at)}`;
/** Forms that Workday's services hosts have, and forms that nobody has seen yet. */
const servicesHosts = (at: Place): string[] => {
  const centre = `wd${at.centre}`;
  const impl = at.isProduction ? '' : 'impl-';
  const end = at.isProduction ? '' : '-impl';
  return [
    `${impl}services1.${centre}.${domain(at)}`,
    `${centre}-${impl}services1.${domain(at)}`,
    `${centre}-services1${end}.${domain(at)}`,
    `${impl}services.${centre}.${domain(at)}`,
    `${impl}api-${centre}-eu.${domain(at)}`,
    `services1.${centre}${end}.${domain(at)}`,
    ...(at.isProduction ? [] : [`sandbox-services1.${centre}.${domain(at)}`]),
  ];
};
const path = (tenant: string) => `/ccx/api/v1/${tenant}`;

describe('any services host of Workday’s domains', () => {
  it('goes with the page of its place, is at most odd, and is kept as it is shown', () => {
    fc.assert(
      fc.property(place, (at) => {
        for (const host of servicesHosts(at)) {
          expect(hostFit(uiHost(at), host), host).not.toBe('contradicts');
          const address = `https://${host}${path('acme')}`;
          expect(endpointOf(address)).toEqual({ kind: 'rest', host, tenant: 'acme' });
          expect(canonicalEndpoint(address)).toBe(address);
        }
      }),
    );
  });

  it('contradicts the page of another environment, cloud or data centre', () => {
    fc.assert(
      fc.property(place, place, (at, other) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(other));
        for (const host of servicesHosts(other))
          expect(hostFit(uiHost(at), host), `${uiHost(at)} ${host}`).toBe('contradicts');
      }),
    );
  });

  it.each([
    ['impl.workday.com', 'wd2-services1-impl.workday.com', 'unusual'],
    ['wcpdev.wd101.myworkday.com', 'wcpdev-services1.wd101.myworkday.com', 'unusual'],
    ['www.myworkday.com', 'wd2-services1.myworkday.com', 'unusual'],
    ['www.myworkday.com', 'wd2-services1.workday.com', 'unusual'],
    ['wd5.myworkday.com', 'wd5-services1.workday.com', 'unusual'],
    ['impl.wd12.myworkday.com', 'services1.wd12.myworkday.com', 'contradicts'],
    ['wd12.myworkday.com', 'impl-services1.wd12.myworkday.com', 'contradicts'],
    ['www.myworkday.com', 'wd5-services1.myworkday.com', 'contradicts'],
    ['wd5.myworkday.com', 'wd5-services1.workdaygov.com', 'contradicts'],
  ])('%s with %s: %s', (ui, services, fit) => {
    expect(hostFit(ui, services)).toBe(fit);
  });

  it('is of no other domain, whatever it is called', () => {
    fc.assert(
      fc.property(place, fc.domain(), (at, foreign) => {
        fc.pre(!/workday(?:gov)?\.com$/.test(foreign));
        for (const host of servicesHosts(at))
          for (const text of [`${host}.${foreign}`, foreign, `${host}@${foreign}`])
            expect(endpointOf(`https://${text}${path('acme')}`), text).toBeNull();
      }),
    );
  });
});
