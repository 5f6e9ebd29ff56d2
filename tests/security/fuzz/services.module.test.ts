import fc from 'fast-check';
import { beforeEach, describe, expect } from 'vitest';
import { checkCustomer } from '../../../utils/background/connection/calls/customers.ts';
import { checkInvoices, checkPdf } from '../../../utils/background/connection/calls/invoices.ts';
import type { CheckOutcome } from '../../../utils/background/connection/calls/outcome.ts';
import {
  callService,
  type ServiceReply,
} from '../../../utils/background/connection/calls/request.ts';
import { servicesOf } from '../../../utils/background/connection/calls/services.ts';
import { getCustomers, soapOutcome } from '../../../utils/background/connection/calls/soap.ts';
import { tokenOutcome } from '../../../utils/background/connection/calls/token.ts';
import { anyCustomer, checkWql } from '../../../utils/background/connection/calls/wql.ts';
import { say } from '../../../utils/i18n/say.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { tenant, values } from '../../fixtures/captured-values.ts';
import { fuzz } from './fuzz.ts';
import { answeringWith, type Made, response } from './responses.ts';
import { anyText, runs, textLike } from './texts.ts';
import { jsonLike } from './values.ts';

const id = 'ab'.repeat(16);
const foundServices = servicesOf({ restEndpoint: new Secret(values.restEndpoint) }, tenant);
if (!foundServices) throw new Error('no services');
const services = foundServices;
const stop = new AbortController().signal;
const reader = { accessToken: new Secret('a'), stop };

const granted = { access_token: 'a'.repeat(40), refresh_token: 'r', token_type: 'Bearer' };
const refused = { error: 'invalid_grant', error_description: 'x' };
const list = { total: 1, data: [{ id, billToCustomer: { id, descriptor: 'b' }, workdayID: id }] };
const denied = {
  error: 'permission denied',
  errors: [{ error: 'permission denied', code: 'S22' }],
};
const envelope =
  '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><wd:Get_Customers_Response wd:version="v42.0"/></e:Body></e:Envelope>';
const fault =
  '<e:Envelope><e:Body><e:Fault><faultcode>e:Client.authenticationError</faultcode><faultstring>invalid username or password</faultstring></e:Fault></e:Body></e:Envelope>';

let made: Made = { status: 200, headers: [], body: '' };
let asked: string[] = [];
beforeEach(() => {
  asked = answeringWith(() => made);
});

/** Expects a message of the catalogue with nothing of the response but its status or a wait. */
function expectOutcome(outcome: CheckOutcome): void {
  if (!('finding' in outcome) || !outcome.finding) return;
  const { key, substitutions } = outcome.finding;
  expect(key).toMatch(/^findings\.verify\.\w+$/);
  // A status, a time, or the name of an OAuth error: visible ASCII on one short line.
  for (const text of substitutions) expect(text).toMatch(/^[\x20-\x7e]{1,60}$/);
  expect(say(key, substitutions)).toMatch(/^[A-Z]/);
}

const reply = (text: fc.Arbitrary<string>): fc.Arbitrary<ServiceReply> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        kind: fc.constant('answer'),
        status: fc.oneof(fc.constantFrom(200, 400, 401, 500), fc.integer({ min: 200, max: 599 })),
        type: fc.constantFrom('json', 'xml', 'html', 'other'),
        text,
        retryAfter: fc.option(fc.integer({ min: 1, max: 3600 })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('timeout', 'offline', 'redirect', 'oversized'),
      }),
    },
  );

describe("Workday's services", () => {
  fuzz("an answer of Workday's services (request)", response(anyText), async (answer) => {
    made = answer;
    const read = await callService(services.wql('data'), { method: 'GET' }, { stop });
    expect(asked.splice(0)).toHaveLength(1);
    if (read.kind !== 'answer')
      return expect(['redirect', 'oversized', 'offline']).toContain(read.kind);
    expect(read.status).toBe(answer.status);
    expect(['json', 'xml', 'html', 'other']).toContain(read.type);
    if (read.retryAfter !== null) {
      expect(read.retryAfter).toBeGreaterThanOrEqual(1);
      expect(read.retryAfter).toBeLessThanOrEqual(3600);
    }
  });

  fuzz(
    'an answer of the token endpoint (tokenOutcome)',
    reply(fc.oneof(jsonLike(granted), jsonLike(refused), anyText)),
    (read) => {
      const outcome = tokenOutcome(read);
      if ('ended' in outcome) return expectOutcome(outcome.ended);
      // It goes into a header, so only visible ASCII is allowed.
      expect(outcome.granted.accessToken.reveal()).toMatch(/^[\x21-\x7e]{1,10000}$/);
      if (outcome.granted.refreshToken)
        expect(outcome.granted.refreshToken.reveal()).toMatch(/^[\x21-\x7e]+$/);
    },
  );

  fuzz(
    'an answer of a service that reads (checkWql, checkInvoices, checkPdf, checkCustomer)',
    response(
      fc.oneof(jsonLike(list), jsonLike(denied), jsonLike({ id }), textLike('%PDF-1.4\n1 0 obj')),
    ),
    async (answer) => {
      made = answer;
      const invoices = await checkInvoices(services, reader);
      const outcomes = [
        await checkWql(services, reader),
        invoices.outcome,
        await checkPdf(services, reader, invoices.invoice),
        await checkCustomer(services, reader, await anyCustomer(services, reader)),
      ];
      for (const outcome of outcomes) expectOutcome(outcome);
      for (const address of asked.splice(0)) {
        const { host, pathname } = new URL(address);
        expect(host).toBe('impl-services1.wd12.myworkday.com');
        expect(pathname).toMatch(
          /^\/ccx\/api\/(?:wql|customerAccounts)\/v1\/acme_dpt1\/\w+(?:\/[0-9a-f]{32})?$/i,
        );
      }
    },
  );

  fuzz(
    'an answer of the web service (soapOutcome)',
    reply(
      fc.oneof(
        { weight: 20, arbitrary: textLike(envelope, fault) },
        { weight: 1, arbitrary: runs(250_000) },
      ),
    ),
    (read) => {
      const outcome = soapOutcome(read);
      if (outcome === 'stopped') throw new Error('Nobody stopped it.');
      expectOutcome(outcome.ended);
      if (outcome.refused.length > 0) expect(read.kind).toBe('answer');
    },
  );

  fuzz('the values of a call (getCustomers)', fc.tuple(anyText, anyText), ([user, password]) => {
    const xml = getCustomers(user, password);
    // No inserted value opens or closes an element.
    expect(xml.match(/</g)).toHaveLength(getCustomers('', '').match(/</g)?.length ?? 0);
  });
});
