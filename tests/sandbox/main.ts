import { parseArgs } from 'node:util';
import { startSandbox } from './server/start.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
});

const sandbox = await startSandbox({ port: Number(values.port) });
const { port, tenants, handoffLink, control } = sandbox;

if (values.json) {
  console.log(JSON.stringify({ port, tenants, handoffLink, control }));
  process.stdin.on('end', stop).on('close', stop).resume();
} else {
  console.log(`The sandbox listens on port ${port} of this machine.

Open a browser that maps every host to it:
  chromium --host-resolver-rules="MAP * 127.0.0.1:${port}" --ignore-certificate-errors

Tenants
${tenants.map(({ name, skin, language, url }) => `  ${url}  (${name}, ${skin}, ${language})`).join('\n')}
Kolleno's hand-off link
  ${handoffLink}
What it really holds
  ${control}/state
`);
}

process.once('SIGINT', stop).once('SIGTERM', stop);

function stop(): void {
  void sandbox.close().then(() => process.exit(0));
}
