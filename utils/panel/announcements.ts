import { say, sayCount } from '../i18n/say.ts';
import type { CredentialView } from '../state/credentials.ts';
import { cardTitle, pageTitle } from './card-title.ts';
import { isReady } from './credentials.ts';
import { pageStage } from './page-stage.ts';
import type { PanelView } from './panel-view.ts';
import type { VerificationView } from './verification.ts';
import { credentialLabel, enumerated } from './wording.ts';

/** What a screen reader has to hear of the open page: its title, and the one thing to do there. */
export function pageAnnouncement({ status, steps }: PanelView): string {
  if (!status?.task || status.match !== 'certain') return '';
  const { fill } = status;
  if (fill.running) return say('panel.filling.progress', [String(fill.done), String(fill.total)]);
  const step = steps.find(({ open }) => open);
  const problems =
    fill.problems.length > 0 ? sayCount('panel.filling.problems', fill.problems.length) : '';
  return [pageTitle(status), cardTitle(pageStage(status, step), status, step), problems]
    .filter(Boolean)
    .join('. ');
}

const isResult = (stage: VerificationView['stage']): stage is 'passed' | 'failed' =>
  stage === 'passed' || stage === 'failed';

const readyNames = (views: readonly CredentialView[]) =>
  new Set(views.filter(isReady).map(({ credential }) => credential));

/**
 * What happened between two views of the same tenant: values captured, steps done, values
 * delivered. Empty if nothing did.
 */
export function eventsBetween(before: PanelView, now: PanelView): string[] {
  if (before.tenant?.key !== now.tenant?.key) return [];
  const held = readyNames(before.credentials);
  const captured = [...readyNames(now.credentials)].filter((name) => !held.has(name));
  const stepDone = now.steps.filter(
    (step, index) => step.state === 'done' && before.steps[index]?.state !== 'done',
  );
  const { stage } = now.verification;
  const result = before.verification.stage === 'running' && isResult(stage) ? stage : undefined;
  const mayLeave = before.status?.guarded === true && now.status?.guarded === false;
  return [
    ...(captured.length > 0
      ? [say('panel.page.onceCaptured', [enumerated(captured.map(credentialLabel))])]
      : []),
    ...(mayLeave ? [say('panel.announce.mayLeave')] : []),
    ...stepDone.map((step) =>
      say('panel.announce.stepDone', [String(step.number), say(step.name)]),
    ),
    ...(stepDone.length > 0 && now.next
      ? [say('panel.announce.next', [String(now.next.number), say(now.next.action)])]
      : []),
    ...(result ? [say(`panel.verify.summary.${result}`)] : []),
    ...(now.handoff.state === 'received' && before.handoff.state !== 'received'
      ? [say('panel.announce.sent', [now.handoff.receipt.instance])]
      : []),
  ];
}
