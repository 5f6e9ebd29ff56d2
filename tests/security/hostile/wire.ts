import { connect, createServer, type Socket } from 'node:net';

/** A proxy between browser and sandbox that records every requested host name. */
export interface HostileProxy {
  port: number;
  /** Returns the host names since the last call. */
  asked(): string[];
  close(): Promise<void>;
}

/**
 * Starts the proxy. The name is unencrypted in the first message of TLS, so nothing is decrypted.
 */
export async function startHostileProxy(sandboxPort: number): Promise<HostileProxy> {
  const names = new Set<string>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    let hello = Buffer.alloc(0);
    socket.on('data', function begin(chunk: Buffer) {
      hello = Buffer.concat([hello, chunk]);
      // The message can arrive in parts.
      if (hello.length < 5 || hello.length < 5 + hello.readUInt16BE(3)) return;
      socket.off('data', begin);
      names.add(serverName(hello) ?? 'no name');
      const sandbox = connect(sandboxPort, '127.0.0.1');
      sandbox.on('error', () => socket.destroy());
      socket.on('close', () => sandbox.destroy());
      sandbox.write(hello);
      socket.pipe(sandbox).pipe(socket);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port.');
  return {
    port: address.port,
    asked() {
      const all = [...names];
      names.clear();
      return all;
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}

/** Reads the extension `server_name` of a ClientHello (RFC 8446, 4.1.2; RFC 6066, 3). */
function serverName(hello: Buffer): string | null {
  try {
    let at = 5 + 4 + 2 + 32;
    at += 1 + hello.readUInt8(at);
    at += 2 + hello.readUInt16BE(at);
    at += 1 + hello.readUInt8(at);
    const end = at + 2 + hello.readUInt16BE(at);
    for (at += 2; at < end; at += 4 + hello.readUInt16BE(at + 2)) {
      if (hello.readUInt16BE(at) !== 0) continue;
      const length = hello.readUInt16BE(at + 7);
      return hello.toString('ascii', at + 9, at + 9 + length);
    }
  } catch {
    // Not TLS.
  }
  return null;
}
