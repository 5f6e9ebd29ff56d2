import { generate } from 'selfsigned';
import {
  controlHost,
  helpCentreHost,
  kollenoHost,
  nonProduction,
  servicesHosts,
  uiHosts,
} from './hosts.ts';

export interface Certificate {
  /** PEM. */
  cert: string;
  key: string;
}

/** Creates a self-signed certificate for all hosts of the sandbox, new at every start. */
export async function createCertificate(): Promise<Certificate> {
  const names = [...uiHosts, ...servicesHosts, kollenoHost, helpCentreHost, 'localhost'];
  const { cert, private: key } = await generate([{ name: 'commonName', value: nonProduction.ui }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: controlHost },
        ],
      },
    ],
  });
  return { cert, key };
}
