import type { FindingKey } from '../catalogue/message-key.ts';
import type { CredentialName } from '../guide/task.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Looks that values of real tenants have (docs/workday.md, "Shapes of values"). Another look is worth a remark, never a refusal. */
const shapes: Partial<Record<CredentialName, { fits: (value: string) => boolean; unusual: FindingKey }>> = {
  clientId: {
    fits: (value) => value.length === 48 && uuid.test(decoded(value)),
    unusual: 'findings.page.unusualClientId',
  },
  clientSecret: {
    fits: (value) => /^[a-z0-9]{40,}$/.test(value),
    unusual: 'findings.page.unusualClientSecret',
  },
  refreshToken: {
    fits: (value) => /^[a-z0-9]{80,120}$/.test(value),
    unusual: 'findings.page.unusualRefreshToken',
  },
};

/** The sentence for a value of unusual shape, or null. */
export function shapeWarning(credential: CredentialName, value: string): FindingKey | null {
  const shape = shapes[credential];
  return shape && !shape.fits(value) ? shape.unusual : null;
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
