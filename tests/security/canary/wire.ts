import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer, request as forward } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createCertificate } from '../../sandbox/server/certificate.ts';

/** A request and its response. */
export interface Exchange {
  method: string;
  host: string;
  path: string;
  requestHeaders: string;
  requestBody: Buffer;
  status: number;
  responseHeaders: string;
  responseBody: Buffer;
}

export interface RecordingProxy {
  port: number;
  /** In the order of their start. */
  exchanges: readonly Exchange[];
  /** First bytes of connections without TLS. */
  plain: readonly Buffer[];
  close(): Promise<void>;
}

/**
 * Starts a proxy between browser and sandbox that decrypts and records every connection. Every host
 * name of the browser resolves to it.
 */
export async function startRecordingProxy(target: { port: number }): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const plain: Buffer[] = [];
  const sockets = new Set<Socket>();
  const { cert, key } = await createCertificate();
  const tls = createHttpsServer({ cert, key }, (incoming, answer) => {
    void pass(incoming, answer, target.port, exchanges);
  });
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.once('data', (first: Buffer) => {
      socket.pause();
      // A TLS connection begins with a handshake record.
      if (first[0] !== 0x16) {
        plain.push(first);
        socket.destroy();
        return;
      }
      socket.unshift(first);
      tls.emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    exchanges,
    plain,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  port: number,
  exchanges: Exchange[],
): Promise<void> {
  const { method = '', url: path = '', headers, rawHeaders } = incoming;
  const exchange: Exchange = {
    method,
    host: headers.host ?? '',
    path,
    requestHeaders: linesOf(rawHeaders),
    requestBody: Buffer.alloc(0),
    status: 0,
    responseHeaders: '',
    responseBody: Buffer.alloc(0),
  };
  exchanges.push(exchange);
  answer.on('error', () => {});
  exchange.requestBody = await read(incoming);
  const onward = forward(
    { host: '127.0.0.1', port, method, path, headers, rejectUnauthorized: false },
    (reply) => {
      const { statusCode = 502, rawHeaders: given } = reply;
      exchange.status = statusCode;
      exchange.responseHeaders = linesOf(given);
      answer.writeHead(statusCode, given);
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        exchange.responseBody = Buffer.concat(chunks);
        answer.write(chunk);
      });
      reply.on('end', () => answer.end());
      // A connection that breaks on one side breaks on the other.
      reply.on('error', () => answer.destroy());
    },
  );
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  onward.end(exchange.requestBody);
}

/** Resolves to the bytes received when the connection ended, even if it broke. */
async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((ended) =>
    incoming.on('end', ended).on('close', ended).on('error', ended),
  );
  return Buffer.concat(chunks);
}

const linesOf = (raw: readonly string[]): string =>
  raw.reduce((text, part, index) => text + part + (index % 2 === 0 ? ': ' : '\n'), '');
