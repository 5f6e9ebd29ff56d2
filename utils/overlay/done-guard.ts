import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageKey } from '../catalogue/message-key.ts';
import { say } from '../catalogue/say.ts';
import type { CredentialName } from '../guide/task.ts';
import type { Drawing } from './drawing.ts';

const names: Partial<Record<CredentialName, MessageKey>> = {
  clientId: 'overlay.credential.clientId',
  clientSecret: 'overlay.credential.clientSecret',
  refreshToken: 'overlay.credential.refreshToken',
};

/** On a page with a one-time value: holds the eye at Done until all of it is captured. Words only, never the value. */
export function doneGuard(guard: Drawing['guard']): TemplateResult | typeof nothing {
  if (!guard?.done) return nothing;
  const tone = guard.missing.length ? 'todo' : 'ok';
  return html`<div class="placed ring" data-ring="done" data-tone=${tone} data-hidden></div>
    <div class="placed bubble" data-bubble="done" data-tone=${tone} data-hidden>
      <span aria-hidden="true">${tone === 'ok' ? '✓' : '!'}</span>${guardWords(guard.missing)}
    </div>`;
}

export function guardWords(missing: readonly CredentialName[]): string {
  if (!missing.length) return say('overlay.guard.captured');
  const list = missing.map((credential) => {
    const key = names[credential];
    return key ? say(key) : credential;
  });
  return say('overlay.guard.wait', [list.join(', ')]);
}
