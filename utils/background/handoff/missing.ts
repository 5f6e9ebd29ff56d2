import type { CredentialName } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import type { HandoffProblem } from '../../state/handoff.ts';
import type { VaultContent } from '../vault/read-credentials.ts';

/** What Kolleno asks for and the vault cannot give, as one sentence with the step that yields each, or with the way to unlock them; null when nothing is missing. */
export function missingProblem(
  accepts: readonly CredentialName[],
  { secrets, sealed, locked }: Pick<VaultContent, 'secrets' | 'sealed' | 'locked'>,
): HandoffProblem | null {
  const missing = accepts.filter(
    (name) => !secrets[name] && !sealed.some(({ names }) => names.includes(name)),
  );
  if (missing.length === 0) return null;
  if (missing.every((name) => locked.includes(name))) {
    return { key: 'findings.handoff.locked', substitutions: [], retryable: true };
  }
  // The tenant's name comes along with whatever is captured first.
  const named = missing.filter((name, _, { length }) => name !== 'tenant' || length === 1);
  const names = named.map((name) => say(`findings.missing.${name}`));
  const list = new Intl.ListFormat(language()).format(names);
  const key = named.length === 1 ? 'findings.handoff.missingOne' : 'findings.handoff.missing';
  return { key, substitutions: [list], retryable: true };
}
