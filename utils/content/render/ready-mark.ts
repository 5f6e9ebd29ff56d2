import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageKey } from '../../guide/message-key.ts';
import type { TaskId } from '../../guide/task.ts';
import { say, sayCount } from '../../i18n/say.ts';
import type { OverlayView } from '../view/overlay-view.ts';

/** What OK does, where one word says it. */
const readyKeys: Partial<Record<TaskId, MessageKey>> = {
  'create-integration-system-user': 'overlay.ready.user',
  'create-security-group': 'overlay.ready.group',
  'register-api-client': 'overlay.ready.client',
};

/** Ring and words at OK, once every field matches. Only the administrator presses it. */
export function readyMark({ ready, status }: OverlayView): TemplateResult | typeof nothing {
  if (!ready) return nothing;
  const key = (status.task && readyKeys[status.task]) || 'overlay.ready.all';
  const hasPassword = status.fields.some(({ control }) => control === 'password');
  return html`<div class="placed ring" data-ring="ok" data-tone="todo" data-hidden></div>
    <div class="placed bubble ready" data-bubble="ok" role="status" data-hidden>
      <span>
        ${sayCount(key, status.fields.length)}
        ${hasPassword ? html`<small>${say('overlay.ready.password')}</small>` : nothing}
      </span>
      <i class="arrow"></i>
    </div>`;
}
