import { channel } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** The answer that a server was about to send. */
export interface IntendedAnswer {
  status: number;
  type: string;
  body: string | Buffer;
}

/**
 * Answers of proxies, broken servers and broken connections that can replace the answer of any
 * service.
 */
export type BadAnswer = (response: ServerResponse, honest: IntendedAnswer) => void;

/** Tells tests in this process that a request has come whose answer never ends. */
export const hangingRequests = channel('sandbox hanging requests');

export const badAnswers = {
  /** Never responds, until the client gives up or the server closes. */
  hang: (response) => hangingRequests.publish(response),
  reset: (response) => response.destroy(),
  html: (response) => html(response, 200, 'Guest network'),
  'html-403': (response) => html(response, 403, 'Blocked by policy'),
  'html-502': (response) => html(response, 502, 'Bad Gateway'),
  redirect: (response) => response.writeHead(302, { Location: 'https://sso.example.com/' }).end(),
  'redirect-with-body': (response) =>
    response.writeHead(307, { Location: 'https://collect.example.com/' }).end(),
  truncated: (response, { status, type, body }) => {
    response.writeHead(status, { 'Content-Type': type, 'Content-Length': String(body.length) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  },
  half: (response, { status, type, body }) =>
    answer(response, status, type, body.slice(0, body.length / 2)),
  'wrong-content-type': (response, { status, body }) =>
    answer(response, status, 'text/plain', body),
  'no-content-type': (response, { status, body }) => response.writeHead(status).end(body),
  empty: (response, { status, type }) => answer(response, status, type, ''),
  'no-content': (response) => response.writeHead(204).end(),
  /** Continues until the client closes the connection. */
  endless: (response, { status, type }) => {
    response.writeHead(status, { 'Content-Type': type });
    const more = () => {
      while (!response.destroyed && response.write('{'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  /** Sends a byte now and then, without end. */
  drip: (response, { status, type }) => {
    response.writeHead(status, { 'Content-Type': type });
    const timer = setInterval(() => response.write(' '), 100);
    response.write(' ', () => hangingRequests.publish(response));
    response.on('close', () => clearInterval(timer));
  },
  'broken-gzip': (response, { status, type, body }) =>
    response.writeHead(status, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body),
  'no-utf-8': (response, { status, type }) =>
    answer(response, status, type, Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0xc0, 0x7d])),
  'other-shape': (response, { status, type }) => answer(response, status, type, '{"ok":true}'),
  list: (response, { status, type }) => answer(response, status, type, '[]'),
  null: (response, { status, type }) => answer(response, status, type, 'null'),
  deep: (response, { status, type }) =>
    answer(response, status, type, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
} satisfies Record<string, BadAnswer>;

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.writeHead(status, { 'Content-Type': type }).end(body);
}

const html = (response: ServerResponse, status: number, title: string) =>
  answer(
    response,
    status,
    'text/html; charset=utf-8',
    `<!doctype html><title>${title}</title><h1>${title}</h1>`,
  );
