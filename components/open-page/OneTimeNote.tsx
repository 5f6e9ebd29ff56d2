import { say } from '@/utils/i18n/say.ts';
import { isReady } from '@/utils/panel/credentials.ts';
import { oneTimeValues } from '@/utils/panel/one-time-values.ts';
import { credentialLabel, listed } from '@/utils/panel/wording.ts';
import type { CredentialView } from '@/utils/state/credentials.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Note } from '../controls/Note.tsx';

interface Props {
  status: PageStatus;
  credentials: readonly CredentialView[];
}

/** Warns before a value that Workday shows only once is lost, and says when it is captured. */
export function OneTimeNote({ status, credentials }: Props) {
  const values = oneTimeValues(status);
  if (!values) return null;
  const held = new Set(credentials.filter(isReady).map(({ credential }) => credential));
  const captured = values.credentials
    .filter((credential) => held.has(credential))
    .map(credentialLabel);
  const names = (list: readonly string[]) => listed(list);
  if (values.when === 'after-ok')
    return (
      <Note tone="warn">
        {say('panel.page.onceAfterOk', [names(values.credentials.map(credentialLabel))])}
      </Note>
    );
  if (!status.guarded)
    return captured.length > 0 ? (
      <Note tone="ok">{say('panel.page.onceCaptured', [names(captured)])}</Note>
    ) : null;
  const open = values.credentials
    .filter((credential) => !held.has(credential))
    .map(credentialLabel);
  return (
    <Note tone="warn">
      {say('panel.page.once', [
        names(open.length > 0 ? open : values.credentials.map(credentialLabel)),
      ])}
      {captured.length > 0 && ` ${say('panel.page.onceCaptured', [names(captured)])}`}
    </Note>
  );
}
