import { expect, it } from 'vitest';
import { checkCustomer } from '../../../utils/background/connection/calls/customers.ts';
import { servicesOf } from '../../../utils/background/connection/calls/services.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { tenant, values } from '../../fixtures/captured-values.ts';
import { answerServices } from '../../fixtures/services-on-loopback.ts';

const id = 'ab'.repeat(16);

it.each([
  ['is a customer', { id, descriptor: 'Northwind' }, 'passed'],
  ['is anything else', { ok: true }, 'failed'],
])('passes a customer when the answer %s', async (_, body, state) => {
  await answerServices((_request, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
  );
  const services = servicesOf({ restEndpoint: new Secret(values.restEndpoint) }, tenant);
  if (!services) throw new Error('no services');
  const reader = { accessToken: new Secret('a'), stop: new AbortController().signal };
  expect((await checkCustomer(services, reader, id)).state).toBe(state);
});
