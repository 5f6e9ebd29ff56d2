import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageKey } from '../../guide/message-key.ts';
import type { CredentialName } from '../../guide/task.ts';
import { say, sayCount } from '../../i18n/say.ts';
import type { DoneGuard } from '../view/overlay-view.ts';

const names: Partial<Record<CredentialName, MessageKey>> = {
  clientId: 'overlay.credential.clientId',
  clientSecret: 'overlay.credential.clientSecret',
  refreshToken: 'overlay.credential.refreshToken',
};

/** On a page with a one-time value: holds the eye at Done until all of it is captured. Words only, never the value. */
export function doneWarning(
  guard: DoneGuard | null,
  asked: boolean,
): TemplateResult | typeof nothing {
  if (!guard?.done) return nothing;
  const tone = guardTone(guard);
  return html`<div class="placed ring" data-ring="done" data-tone=${tone} data-hidden></div>
    <div class="placed bubble" data-bubble="done" data-tone=${tone} role=${asked ? 'alert' : 'status'} data-hidden>
      <span aria-hidden="true">${tone === 'ok' ? '✓' : '!'}</span><span>${guardWords(guard, asked)}</span>
    </div>`;
}

const guardTone = ({ missing, failed }: DoneGuard) => {
  if (!missing.length) return 'ok';
  return failed ? 'wrong' : 'todo';
};

export function guardWords(
  { missing, failed }: Pick<DoneGuard, 'missing' | 'failed'>,
  asked: boolean,
): string {
  if (!missing.length) return say('overlay.guard.captured');
  const list = listed(missing);
  if (asked) return sayCount('overlay.guard.ask', missing.length, [list, list]);
  return say(failed ? 'overlay.guard.failed' : 'overlay.guard.wait', [list]);
}

/** While a menu is open from which the page can be left. */
export const leavingWords = (missing: readonly CredentialName[]): string =>
  say('overlay.guard.leaving', [listed(missing)]);

const listed = (credentials: readonly CredentialName[]): string =>
  credentials
    .map((credential) => {
      const key = names[credential];
      return key ? say(key) : credential;
    })
    .join(', ');
