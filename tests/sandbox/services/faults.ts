import type { ServerResponse } from 'node:http';
import { type BadAnswer, badAnswers } from '../server/bad-answers.ts';
import type { ServiceAnswer } from './answers.ts';

/** The calls that can fail separately. */
export const serviceCalls = ['token', 'wql', 'invoices', 'pdf', 'customers', 'soap'] as const;
export type ServiceCallName = (typeof serviceCalls)[number];

/** Returns the call that a service's address belongs to. */
export function callNameOf(
  service: 'token' | 'wql' | 'rest' | 'soap',
  rest: string,
): ServiceCallName {
  if (service !== 'rest') return service;
  if (rest.startsWith('invoicePDFs/')) return 'pdf';
  return rest.startsWith('customers') ? 'customers' : 'invoices';
}

const statuses = [400, 401, 403, 404, 407, 408, 409, 410, 429, 500, 501, 502, 503, 504, 511];

/** Sent in place of the service's answer. */
const refusals: Record<string, BadAnswer> = {
  ...Object.fromEntries(statuses.map((status) => [String(status), refusal(status)])),
  '429-later': refusal(429, { 'Retry-After': '90' }),
  '503-later': refusal(503, { 'Retry-After': new Date(Date.now() + 3_600_000).toUTCString() }),
};

/**
 * Errors of RFC 6749 §5.2, two that its authorization endpoint adds and servers send here as well,
 * and names that no standard has.
 */
const oauthErrors: Record<string, { status: number; error: string }> = Object.fromEntries(
  [
    [400, 'invalid_request'],
    [401, 'invalid_client'],
    [400, 'invalid_client'],
    [400, 'invalid_grant'],
    [400, 'unauthorized_client'],
    [400, 'unsupported_grant_type'],
    [400, 'invalid_scope'],
    [400, 'access_denied'],
    [500, 'server_error'],
    [400, 'server_error'],
    [503, 'temporarily_unavailable'],
    [400, 'temporarily_unavailable'],
    [400, 'tenant_suspended'],
  ].map(([status, error]) => [
    `${status}-${error}`,
    { status: Number(status), error: String(error) },
  ]),
);

const oauthRefusals: Record<string, BadAnswer> = Object.fromEntries(
  Object.entries(oauthErrors).map(([name, { status, error }]): [string, BadAnswer] => [
    name,
    (response) =>
      response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ error })),
  ]),
);

/** Valid JSON with foreign content, for the calls that read it. */
const foreignContent: Partial<Record<ServiceCallName, Record<string, string>>> = {
  token: {
    'foreign-token': '{"access_token":"bm9ib2R5IGtub3dz","token_type":"Bearer"}',
    'token-with-line-end': '{"access_token":"a\\r\\nX-Other: b"}',
    'masked-refresh-token': '{"access_token":"YQ","refresh_token":"************"}',
    'no-token': '{"token_type":"Bearer"}',
    'token-is-no-text': '{"access_token":{"value":"a"}}',
  },
  wql: { 'no-data': '{"total":0}', 'data-is-no-list': '{"data":{}}' },
  invoices: {
    'foreign-id': '{"data":[{"id":"../../../other_tenant/invoices"}]}',
    'data-is-no-list': '{"data":"none"}',
  },
};

const faultsOf = (call: ServiceCallName): Record<string, BadAnswer> => ({
  ...refusals,
  ...(call === 'token' && oauthRefusals),
  ...badAnswers,
  ...Object.fromEntries(
    Object.entries(foreignContent[call] ?? {}).map(([name, body]): [string, BadAnswer] => [
      name,
      (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body),
    ]),
  ),
});

const all = new Map<string, BadAnswer>(
  serviceCalls.flatMap((call) =>
    Object.entries(faultsOf(call)).map(
      ([name, answer]) => [`workday-${call}-${name}`, answer] as const,
    ),
  ),
);

/** `workday-<call>-<fault>`; each lasts until other faults are armed. */
export const serviceFaults: readonly string[] = [...all.keys()];

/** Responds in place of the service if one of the armed faults belongs to the call. */
export function sendFault(
  armed: ReadonlySet<string>,
  call: ServiceCallName,
  response: ServerResponse,
  { status, body, contentType }: ServiceAnswer,
): boolean {
  const name = serviceFaults.find(
    (fault) => armed.has(fault) && fault.startsWith(`workday-${call}-`),
  );
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const type =
    typeof body === 'object' && !Buffer.isBuffer(body) ? 'application/json' : contentType;
  all.get(name ?? '')?.(response, { status, body: text, type: type ?? 'text/plain' });
  return name !== undefined;
}

function refusal(status: number, headers: Record<string, string> = {}): BadAnswer {
  return (response) =>
    response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end('{"error":"something went wrong"}');
}
