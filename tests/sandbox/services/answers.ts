import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sendJson } from '../server/http.ts';

/**
 * A service's answer; JSON if `body` is an object. Errors have the shapes of
 * developer.sailpoint.com/discuss/t/…/199142 (S22) and
 * github.com/ballerina-platform/openapi-connectors (REST).
 */
export interface ServiceAnswer {
  status: number;
  body: object | string | Buffer;
  contentType?: string;
  headers?: Record<string, string>;
}

export const invalidToken: ServiceAnswer = { status: 401, body: { error: 'invalid_token' } };

/**
 * The client's scope, the account's domain or the activation is missing. The services do not tell
 * which.
 */
export const permissionDenied: ServiceAnswer = {
  status: 403,
  body: { error: 'permission denied', errors: [{ error: 'permission denied', code: 'S22' }] },
};

export const notFound: ServiceAnswer = { status: 404, body: { error: 'Not found' } };

export function invalidRequest(reason: string): ServiceAnswer {
  return { status: 400, body: { error: 'Invalid request', errors: [{ error: reason }] } };
}

export function sendAnswer(
  response: ServerResponse,
  { status, body, contentType, headers: more }: ServiceAnswer,
): void {
  const headers = { ...more, 'wd-stat-request-id': randomUUID() };
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.writeHead(status, { 'content-type': contentType ?? 'text/plain', ...headers });
    response.end(body);
    return;
  }
  sendJson(response, status, body, headers);
}
