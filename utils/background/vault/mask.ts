import type { CredentialName } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';

/** Always the same number, so the mask says nothing about the length. */
const dots = '•'.repeat(12);

/** What the panel shows without being asked: dots for a secret, the text for an address or a name, start and end of the Client ID. */
export function masked(credential: CredentialName, secret: Secret): string {
  switch (credential) {
    case 'clientSecret':
    case 'refreshToken':
    case 'isuPassword':
      return dots;
    case 'clientId':
      return secret.length > 16
        ? `${secret.reveal().slice(0, 6)}…${secret.reveal().slice(-4)}`
        : secret.reveal();
    case 'tenant':
    case 'restEndpoint':
    case 'tokenEndpoint':
    case 'isuUserName':
      return secret.reveal();
  }
}
