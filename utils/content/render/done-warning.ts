import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageKey } from '../../guide/message-key.ts';
import type { CredentialName } from '../../guide/task.ts';
import { say, sayCount } from '../../i18n/say.ts';
import type { DoneGuard } from '../view/overlay-view.ts';
import { icon } from './icon.ts';

const names: Partial<Record<CredentialName, MessageKey>> = {
  clientId: 'overlay.credential.clientId',
  clientSecret: 'overlay.credential.clientSecret',
  refreshToken: 'overlay.credential.refreshToken',
};

/**
 * Marks Done on a page with a one-time value until every value is captured. Shows words only, never
 * the value.
 */
export function doneWarning(
  guard: DoneGuard | null,
  donePressed: boolean,
): TemplateResult | typeof nothing {
  if (!guard?.done) return nothing;
  const tone = toneOf(guard);
  return html`<div class="placed ring" data-ring="done" data-tone=${tone} data-hidden></div>
    <div class="placed bubble" data-bubble="done" data-tone=${tone} role=${donePressed ? 'alert' : 'status'} data-hidden>
      ${icon(tone === 'ok' ? 'ok' : 'wrong')}<span>${warningText(guard, donePressed)}</span>
    </div>`;
}

const toneOf = ({ missing, failed }: DoneGuard) => {
  if (!missing.length) return 'ok';
  return failed ? 'wrong' : 'todo';
};

export function warningText(
  { missing, failed }: Pick<DoneGuard, 'missing' | 'failed'>,
  donePressed: boolean,
): string {
  if (!missing.length) return say('overlay.guard.captured');
  const list = listOf(missing);
  if (donePressed) return sayCount('overlay.guard.ask', missing.length, [list, list]);
  return say(failed ? 'overlay.guard.failed' : 'overlay.guard.wait', [list]);
}

/** For an open menu that leads away from the page. */
export const leavingText = (missing: readonly CredentialName[]): string =>
  say('overlay.guard.leaving', [listOf(missing)]);

const listOf = (credentials: readonly CredentialName[]): string =>
  credentials
    .map((credential) => {
      const key = names[credential];
      return key ? say(key) : credential;
    })
    .join(', ');
