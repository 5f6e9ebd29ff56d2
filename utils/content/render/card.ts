import { html, nothing, type TemplateResult } from 'lit-html';
import type { MessageKey } from '../../guide/message-key.ts';
import { say, sayCount } from '../../i18n/say.ts';
import { pageOffScopes } from '../../state/overlay-off.ts';
import type { FillProgress } from '../../state/page-status.ts';
import type { ActOnOverlay, OverlayAction } from '../view/overlay-action.ts';
import type { OverlayState, OverlayView } from '../view/overlay-view.ts';
import { button, onTrusted } from './button.ts';
import { warningText } from './done-warning.ts';
import { hintInCard } from './hint.ts';
import { type IconName, icon, mark } from './icon.ts';

/**
 * The card in a corner of the page: step, purpose of the page, what comes next, and Fill. Its
 * buttons are not in the tab order, which belongs to Workday's form. Its scrollable part is, as the
 * last element of the page, so that it can be read without a pointer.
 */
export function card(view: OverlayView, state: OverlayState, act: ActOnOverlay): TemplateResult {
  const { status } = view;
  if (state.minimised) return pill(view, act);
  return html`<section class="card" data-card aria-label=${say('overlay.card.label')}>
    <div class="head">
      ${mark()} <span class="step">${stepLine(view)}</span>
      ${view.ready ? html`<span class="next">· ${say('overlay.card.nextOk')}</span>` : nothing}
      ${iconButton('unfold', 'unfold', 'overlay.card.unfold', act, { type: 'unfold' }, { className: 'icon unfold' })}
      ${iconButton('ask-off', 'more', 'overlay.off.open', act, { type: 'ask-off', shown: !state.switchingOff }, { expanded: state.switchingOff })}
      ${iconButton('minimise', 'skipped', 'overlay.card.minimise', act, { type: 'minimise', minimised: true })}
    </div>
    ${state.switchingOff ? switchOffChoices(act) : nothing}
    <h2>${view.name ? say(view.name) : status.title}</h2>
    <div class="body" tabindex="0">
      ${status.findings.map((finding) => html`<div class="alert">${say(finding.key, finding.substitutions)}</div>`)}
      ${status.purpose ? html`<p>${say(status.purpose)}</p>` : nothing}
      ${status.next ? html`<p class="coming">${say(status.next)}</p>` : nothing}
      ${withoutPlace(view, state, act)}
      ${state.notice ? html`<div class="alert">${state.notice}</div>` : nothing}
      ${state.reasons ? reasons(view) : nothing} ${problems(status.fill)}
    </div>
    ${fieldsBelowLink(state, act)} ${status.fill.running ? fillProgress(status.fill, act) : fillAll(view, act)}
    ${openTask(view, act)}
    <div class="foot">
      ${
        status.fields.length
          ? button(
              'reasons',
              say(state.reasons ? 'overlay.card.hideWhy' : 'overlay.card.why'),
              act,
              { type: 'show-reasons', shown: !state.reasons },
              { className: 'link', expanded: state.reasons },
            )
          : html`<span></span>`
      }
      ${button('open-panel', say('overlay.card.openPanel'), act, { type: 'open-panel' }, { className: 'link' })}
    </div>
  </section>`;
}

/** Words that have no space on the page. */
function withoutPlace(
  { status, way, guard }: OverlayView,
  state: OverlayState,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  const fields = status.fields.filter(
    ({ id, verdict }) => verdict !== 'ok' && state.inCard.includes(id),
  );
  const next = state.calloutsInCard.includes('point') ? (state.pointAt ?? way) : null;
  const warning = state.calloutsInCard.includes('done') && guard;
  if (fields.length === 0 && !next && !warning) return nothing;
  return html`<ul class="reasons without-place">
    ${warning ? html`<li class="alert">${warningText(warning, state.asked)}</li>` : nothing}
    ${next ? html`<li>${next.words}</li>` : nothing}
    ${fields.map((field) => hintInCard(field, state, act))}
  </ul>`;
}

const iconButton = (
  press: string,
  name: IconName,
  key: MessageKey,
  act: ActOnOverlay,
  action: OverlayAction,
  options?: { className?: string; expanded?: boolean },
): TemplateResult =>
  button(press, icon(name), act, action, {
    className: 'icon',
    title: say(key),
    ...options,
  });

function switchOffChoices(act: ActOnOverlay): TemplateResult {
  return html`<div class="off">
    <b>${say('overlay.off.title')}</b>
    ${pageOffScopes.map((scope) =>
      button(`off-${scope}`, say(`overlay.off.${scope}`), act, { type: 'switch-off', scope }),
    )}
    ${button('off-none', say('overlay.off.keep'), act, { type: 'ask-off', shown: false }, { className: 'link' })}
    <p>${say('overlay.off.note')}</p>
  </div>`;
}

function pill(view: OverlayView, act: ActOnOverlay): TemplateResult {
  return html`<button
    class="pill"
    tabindex="-1"
    data-card
    data-press="restore"
    title=${say('overlay.card.restore')}
    @click=${onTrusted(() => act({ type: 'minimise', minimised: false }))}
  >
    ${mark()} ${stepLine(view)}
  </button>`;
}

const stepLine = ({ step }: OverlayView): string =>
  step
    ? say('overlay.card.step', [String(step.number), String(step.of)])
    : say('overlay.card.aside');

function fillAll(
  { status, allMatch }: OverlayView,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  const fields = status.fields.filter((field) => field.verdict !== 'not-found');
  if (fields.some((field) => field.fillable)) {
    const action = { type: 'fill', fields: 'all' } as const;
    return button('fill-all', say('overlay.card.fill'), act, action, { className: 'main' });
  }
  return allMatch
    ? html`<div class="calm">${icon('ok')} ${say('overlay.card.nothingMissing')}</div>`
    : nothing;
}

function fieldsBelowLink(
  { below }: OverlayState,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  if (!below) return nothing;
  const action = { type: 'scroll-to', element: below.first } as const;
  const text = sayCount('overlay.card.below', below.count);
  return button('below', text, act, action, { className: 'link below' });
}

function fillProgress(fill: FillProgress, act: ActOnOverlay): TemplateResult {
  return html`<div role="status">
      ${say('overlay.filling.progress', [String(Math.min(fill.done + 1, fill.total)), String(fill.total)])}
      <progress max=${Math.max(fill.total, 1)} .value=${fill.done}></progress>
      <p class="current">${fill.current}</p>
    </div>
    ${button('stop', say('overlay.filling.stop'), act, { type: 'stop' })}`;
}

const problemKeys = {
  'not-offered': 'overlay.filling.notOffered',
  'not-kept': 'overlay.filling.notKept',
  'box-shows-text': 'overlay.filling.boxShowsText',
  'no-password': 'overlay.filling.noPassword',
  unsupported: 'overlay.filling.unsupported',
} as const;

function problems(fill: FillProgress): TemplateResult | typeof nothing {
  if (fill.running || !fill.problems.length) return nothing;
  return html`<ul class="reasons problems">
    ${fill.problems.map((problem) => html`<li class="alert">${say(problemKeys[problem.result], [problem.name])}</li>`)}
  </ul>`;
}

function reasons({ status }: OverlayView): TemplateResult {
  return html`<ul class="reasons">
    ${status.fields.map((field) => html`<li><b>${field.label}</b>${say(field.why)}</li>`)}
  </ul>`;
}

function openTask(
  { status, goToStep }: OverlayView,
  act: ActOnOverlay,
): TemplateResult | typeof nothing {
  const task = status.goTo;
  if (!task || !goToStep) return nothing;
  const text = say('overlay.card.openTask', [String(goToStep)]);
  return button('open-task', text, act, { type: 'open-task', task }, { className: 'main' });
}
