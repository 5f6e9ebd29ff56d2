import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../utils/background/connection/calls/read.ts';
import type { ServiceReply } from '../../../utils/background/connection/calls/request.ts';
import { soapOutcome } from '../../../utils/background/connection/calls/soap.ts';
import { tokenOutcome } from '../../../utils/background/connection/calls/token.ts';
import { tasks } from '../../../utils/guide/index.ts';
import type { FindingKey } from '../../../utils/guide/message-key.ts';
import type { TaskId } from '../../../utils/guide/task.ts';
import { say } from '../../../utils/i18n/say.ts';
import type { Check } from '../../../utils/state/checks.ts';

type Answer = Extract<ServiceReply, { kind: 'answer' }>;

const answer = (
  status: number,
  text = '',
  type: Answer['type'] = 'json',
  retryAfter: number | null = null,
) => ({ kind: 'answer', status, type, text, retryAfter }) as const;
const error = (status: number, code: string) => answer(status, JSON.stringify({ error: code }));
const fault = (code: string, text: string) =>
  answer(
    500,
    `<?xml version="1.0"?><SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client.${code}</faultcode><faultstring>${text}</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>`,
    'xml',
  );

type Row = readonly [what: string, reply: ServiceReply, key: FindingKey, task: TaskId | undefined];

/** Replies that any of Workday's services, or a proxy in its place, may give. */
const anywhere: Row[] = [
  ['no answer in time', { kind: 'timeout' }, 'findings.verify.timeout', undefined],
  ['no connection', { kind: 'offline' }, 'findings.verify.offline', undefined],
  ['a redirect', { kind: 'redirect' }, 'findings.verify.notWorkday', undefined],
  [
    'far too long an answer',
    { kind: 'oversized' },
    'findings.verify.unreadable',
    'view-api-clients',
  ],
  ['a page', answer(200, '<html>', 'html'), 'findings.verify.notWorkday', undefined],
  ['a page with 403', answer(403, '<html>', 'html'), 'findings.verify.notWorkday', undefined],
  ['a page with 503', answer(503, '<html>', 'html'), 'findings.verify.notWorkday', undefined],
  ["a proxy's sign-in", answer(407), 'findings.verify.notWorkday', undefined],
  ["a network's sign-in", answer(511), 'findings.verify.notWorkday', undefined],
  ['408', answer(408, '{}'), 'findings.verify.timeout', undefined],
  ['429', answer(429), 'findings.verify.tooMany', undefined],
  ['429 with a time', answer(429, '', 'json', 90), 'findings.verify.tooManyFor', undefined],
  ['500', answer(500, '{}'), 'findings.verify.serverError', undefined],
  ['502', answer(502, '', 'other'), 'findings.verify.serverError', undefined],
];

const atToken: Row[] = [
  ...anywhere,
  [
    'invalid_client',
    error(401, 'invalid_client'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  [
    'invalid_client as 400',
    error(400, 'invalid_client'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  [
    '401 without a word',
    answer(401, '', 'other'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  [
    'invalid_grant',
    error(400, 'invalid_grant'),
    'findings.verify.clientRefused',
    'manage-refresh-tokens',
  ],
  [
    'unauthorized_client',
    error(400, 'unauthorized_client'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  [
    'unsupported_grant_type',
    error(400, 'unsupported_grant_type'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  [
    'invalid_request',
    error(400, 'invalid_request'),
    'findings.verify.clientRefused',
    'register-api-client',
  ],
  ['403', answer(403, '{}'), 'findings.verify.clientRefused', 'register-api-client'],
  ['404', answer(404, '{}'), 'findings.verify.tokenAddress', 'view-api-clients'],
  [
    '503',
    answer(503, 'Service Unavailable', 'other'),
    'findings.verify.tenantUnknown',
    'view-api-clients',
  ],
  [
    '503 that says for how long',
    answer(503, 'Service Unavailable', 'other', 3600),
    'findings.verify.unavailable',
    undefined,
  ],
  ['204', answer(204, '', 'other'), 'findings.verify.unreadable', 'view-api-clients'],
  ['200 without a token', answer(200, '{}'), 'findings.verify.unreadable', 'view-api-clients'],
  [
    '200 that is no JSON',
    answer(200, '{"access_', 'json'),
    'findings.verify.unreadable',
    'view-api-clients',
  ],
  [
    '200 of another type',
    answer(200, '{"access_token":"a"}', 'other'),
    'findings.verify.unreadable',
    'view-api-clients',
  ],
  [
    '200 with a token that no header may carry',
    answer(200, JSON.stringify({ access_token: 'a\r\nX: y' })),
    'findings.verify.unreadable',
    'view-api-clients',
  ],
];

const atReading: Row[] = [
  ...anywhere,
  ['401', error(401, 'invalid_token'), 'findings.verify.tokenNotTaken', 'view-api-clients'],
  ['404', error(404, 'Not found'), 'findings.verify.noService', 'view-api-clients'],
  ['400', error(400, 'Invalid request'), 'findings.verify.notUnderstood', undefined],
  ['204', answer(204), 'findings.verify.notUnderstood', undefined],
  ['503', answer(503, 'Service Unavailable', 'other'), 'findings.verify.unavailable', undefined],
];

const atSoap: Row[] = [
  ...anywhere,
  [
    'authenticationError',
    fault('authenticationError', 'invalid username or password'),
    'findings.verify.passwordRefused',
    'create-integration-system-user',
  ],
  [
    'the sentence alone',
    fault('x', 'Invalid username or password'),
    'findings.verify.passwordRefused',
    'create-integration-system-user',
  ],
  [
    'not authorized',
    fault('processingError', 'Processing error occurred. The task submitted is not authorized.'),
    'findings.verify.passwordWithoutRights',
    'maintain-domain-permissions',
  ],
  [
    'validationError',
    fault('validationError', 'Invalid version.'),
    'findings.verify.passwordOnly',
    undefined,
  ],
  [
    'another fault',
    fault('somethingElse', 'Nobody knows'),
    'findings.verify.notUnderstood',
    undefined,
  ],
  ['404', answer(404, '', 'other'), 'findings.verify.noService', 'view-api-clients'],
  ['200 that is no XML', answer(200, '{}'), 'findings.verify.unreadable', 'view-api-clients'],
  [
    '200 that breaks off',
    answer(
      200,
      '<e:Envelope><e:Body><wd:Get_Customers_Response wd:version="v42.0"><wd:Resp',
      'xml',
    ),
    'findings.verify.notUnderstood',
    undefined,
  ],
  [
    '200 with another response',
    answer(200, '<a/>', 'xml'),
    'findings.verify.notUnderstood',
    undefined,
  ],
  ['503', answer(503, '', 'other'), 'findings.verify.unavailable', undefined],
];

/**
 * Checks the finding, the step that it leads to, and that its sentence has no gap. A refusal names
 * Workday's error; the diagnosis names the steps.
 */
function expectFinding({ finding }: Check, key: FindingKey, task: TaskId | undefined): void {
  expect(finding?.key).toBe(key);
  expect(finding?.task).toBe(task);
  const sentence = say(key, finding?.substitutions);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toMatch(/\$\d|faultcode|\(error \)/);
  if (task && key !== 'findings.verify.clientRefused')
    expect(sentence).toContain(`step ${tasks.findIndex(({ id }) => id === task) + 1}`);
}

describe('the token endpoint', () => {
  it.each(atToken)('%s', (_, reply, key, task) => {
    const outcome = tokenOutcome(reply);
    if (!('ended' in outcome)) throw new Error('A token was granted.');
    expect(outcome.ended.state).toBe('failed');
    expectFinding(outcome.ended, key, task);
  });

  it('remembers refusals of Workday, and nothing that may pass by itself', () => {
    const refused = (reply: ServiceReply) => {
      const outcome = tokenOutcome(reply);
      return 'ended' in outcome ? outcome.refused : [];
    };
    for (const code of ['invalid_client', 'invalid_grant', 'unauthorized_client', 'whatever'])
      expect(refused(error(400, code))).toContain('clientId');
    for (const [, reply] of anywhere) expect(refused(reply)).toEqual([]);
    expect(refused(answer(404))).toEqual([]);
    expect(refused(answer(503))).toEqual([]);
    expect(refused(answer(204))).toEqual([]);
  });

  it('grants', () => {
    const outcome = tokenOutcome(
      answer(200, '{"access_token":"a","token_type":"Bearer","refresh_token":"r"}'),
    );
    if (!('granted' in outcome)) throw new Error('No token was granted.');
    expect(outcome.granted.accessToken.reveal()).toBe('a');
    expect(outcome.granted.refreshToken?.reveal()).toBe('r');
    expect(JSON.stringify(outcome)).not.toMatch(/"[ar]"/);
  });
});

describe('a service that reads', () => {
  it.each(atReading)('%s', (_, reply, key, task) => {
    const read = answerOf(reply);
    if (!('outcome' in read) || read.outcome.state !== 'failed')
      throw new Error('It did not fail.');
    expectFinding(read.outcome, key, task);
  });

  it.each([
    [
      answer(403, JSON.stringify({ error: 'permission denied', errors: [{ code: 'S22' }] })),
      { status: 403, code: 'S22' },
    ],
    [answer(403, JSON.stringify({ errors: [{ code: 'Bearer abc' }] })), { status: 403 }],
    [answer(403, '', 'other'), { status: 403 }],
  ])('403 means denied, with Workday’s own code; why is worked out elsewhere', (reply, said) => {
    expect(answerOf(reply)).toEqual({ outcome: { state: 'denied', answer: said } });
  });
});

describe('the web service', () => {
  it.each(atSoap)('%s', (_, reply, key, task) => {
    const outcome = soapOutcome(reply);
    if (outcome === 'stopped') throw new Error('It was stopped.');
    expectFinding(outcome.ended, key, task);
  });

  it('is read in one go, whatever stands in it', () => {
    const endless = answer(500, '<faultcode '.repeat(2_000_000), 'xml');
    expect(soapOutcome(endless)).toMatchObject({ ended: { state: 'failed' } });
  });

  it('counts the password as tried and wrong only when Workday says so', () => {
    for (const [what, reply] of atSoap) {
      const outcome = soapOutcome(reply);
      const wrong = what === 'authenticationError' || what === 'the sentence alone';
      expect([what, outcome !== 'stopped' && outcome.refused.length > 0]).toEqual([what, wrong]);
    }
  });
});
