import type { MessageKey } from '../../guide/message-key.ts';
import { say, sayCount } from '../../i18n/say.ts';
import { stepName } from '../steps.ts';
import { credentialLabel, dateTime, enumerated, environmentName } from '../wording.ts';
import type {
  CredentialReport,
  FieldReport,
  PermissionReport,
  SetUpReport,
  StepPageReport,
  StepReport,
} from './report.ts';
import { pageOf } from './steps.ts';

/** Texts of the report, shared by its printed and Markdown forms. */

/** Always includes the date: a report is read on later days. */
export const when = (iso: string | null): string =>
  iso === null ? say('setUpReport.unknown') : dateTime(iso);

export const zone = (): string =>
  say('setUpReport.zone', [new Intl.DateTimeFormat().resolvedOptions().timeZone]);

/** Name and value, in two columns. */
export type Line = [name: string, value: string];

export function headLines({ tenant, times, madeAt, extensionVersion, names }: SetUpReport): Line[] {
  return [
    [say('setUpReport.facts.tenant'), tenant.name],
    [say('setUpReport.facts.host'), tenant.host],
    [say('setUpReport.facts.environment'), environmentName(tenant.environment)],
    [say('setUpReport.facts.isuUserName'), names.isuUserName],
    [say('setUpReport.facts.securityGroup'), names.securityGroup],
    [say('setUpReport.facts.apiClient'), names.apiClient],
    [say('setUpReport.facts.began'), when(times.began)],
    [say('setUpReport.facts.lastStep'), when(times.lastStep)],
    [
      say('setUpReport.facts.delivered'),
      times.delivered === null ? say('setUpReport.facts.notDelivered') : when(times.delivered),
    ],
    [say('setUpReport.facts.madeAt'), when(madeAt)],
    [say('setUpReport.facts.version'), say('setUpReport.facts.extension', [extensionVersion])],
  ];
}

export const stepTitle = ({ number, task }: StepReport): string =>
  `${number}. ${say(stepName(task))}`;

export const stepState = (state: StepReport['state']): string => say(`panel.steps.state.${state}`);

/** The source of the step's state. */
export function stepSource({ saidBy, reason, at }: StepReport): string {
  if (saidBy === null) return say('setUpReport.step.todo');
  if (saidBy === 'page') return say('setUpReport.step.read', [when(at)]);
  return say('setUpReport.step.marked', [when(at), reason || say('setUpReport.unknown')]);
}

/** Replacement text for a step without values. Undefined if there are values. */
export function withoutValues({ task, state, pages }: StepReport): string | undefined {
  if (task === 'maintain-domain-permissions') return say('setUpReport.step.listsBelow');
  if (pages.length > 0 || state === 'todo') return undefined;
  return say(
    task === 'view-api-clients' ? 'setUpReport.step.noFields' : 'setUpReport.step.noValues',
  );
}

export function pageTitle(task: StepReport['task'], { page, how, at }: StepPageReport): string {
  const title = pageOf(task, page)?.titles[0] ?? page;
  return say(how === 'saved' ? 'setUpReport.step.savedOn' : 'setUpReport.step.shownOn', [
    title,
    when(at),
  ]);
}

export function fieldValue({ value, others, verdict }: FieldReport): string {
  if (verdict === 'not-recorded') return say('setUpReport.value.password');
  if (verdict === 'not-found') return say('setUpReport.value.absent');
  if (value === null) return say('setUpReport.value.unreadable');
  if (typeof value === 'boolean') return say(`setUpReport.value.${value ? 'ticked' : 'unticked'}`);
  if (others) {
    return value === ''
      ? sayCount('setUpReport.value.onlyOthers', others)
      : sayCount('setUpReport.value.others', others, [String(others), value]);
  }
  if (value === '' && verdict === 'unknown') return say('setUpReport.value.unreadable');
  return value === '' ? say('setUpReport.value.empty') : value;
}

export function fieldVerdict(field: FieldReport): string {
  const { verdict, uncertain } = field;
  if (verdict === 'not-recorded') return say('setUpReport.verdict.password');
  if (verdict === 'not-found') return '';
  const words =
    verdict === 'ok'
      ? [say('setUpReport.verdict.ok')]
      : verdict === 'unknown'
        ? unknownVerdict(field)
        : differing(field);
  return enumerated(uncertain ? [...words, say('setUpReport.verdict.uncertain')] : words);
}

const unknownVerdict = ({ uncertain }: FieldReport): string[] =>
  uncertain ? [] : [say('setUpReport.verdict.unknown')];

/** An empty field differs, unless nothing is recommended for it. */
function differing({ recommended }: FieldReport): string[] {
  return [say('setUpReport.verdict.differs'), recommendation(recommended)];
}

function recommendation(recommended: FieldReport['recommended']): string {
  if (recommended === null) return say('setUpReport.verdict.required');
  if (typeof recommended === 'string') return say('setUpReport.verdict.recommended', [recommended]);
  return say(`setUpReport.verdict.${recommended ? 'tick' : 'untick'}`);
}

export const listTitle = (access: SetUpReport['permissions']['lists'][number]['access']): string =>
  say('setUpReport.permission.list', [say(`panel.permissions.${access}`)]);

export const listCount = (permissions: readonly PermissionReport[]): string =>
  say('setUpReport.permission.count', [
    String(permissions.filter(({ state }) => state === 'granted').length),
    String(permissions.length),
  ]);

export const permissionState = (state: PermissionReport['state']): string =>
  say(`panel.permissions.${state}`);

export function permissionRemark({
  state,
  grantedAs,
  saidBy,
  reason,
  askedBy,
}: PermissionReport): string {
  const remarks: string[] = [];
  if (grantedAs !== null) remarks.push(say('setUpReport.permission.alias', [grantedAs]));
  if (state === 'skipped') remarks.push(say('setUpReport.permission.skipped', [reason ?? '']));
  else if (saidBy === 'administrator') remarks.push(say('setUpReport.permission.byHand'));
  if (askedBy !== 'guide') remarks.push(say(`setUpReport.permission.${askedBy}`));
  return remarks.join('; ');
}

export const permissionsRead = ({ readAt }: SetUpReport['permissions']): string =>
  readAt === null
    ? say('setUpReport.permission.neverRead')
    : say('setUpReport.permission.readAt', [when(readAt)]);

export function activationLines({
  state,
  at,
  saidBy,
  comment,
  confirmed,
}: SetUpReport['activation']): Line[] {
  const unknown = say('setUpReport.unknown');
  return [
    [say('setUpReport.activation.state'), stepState(state)],
    [say('setUpReport.activation.at'), when(at)],
    [
      say('setUpReport.activation.said'),
      saidBy ? say(`setUpReport.activation.${saidBy}`) : unknown,
    ],
    [say('setUpReport.activation.comment'), comment ?? unknown],
    [
      say('setUpReport.activation.confirmed'),
      confirmed === null ? unknown : say(`setUpReport.value.${confirmed ? 'ticked' : 'unticked'}`),
    ],
  ];
}

export function checksIntro({ at, ofTheseValues }: SetUpReport['checks']): string {
  if (at === null) return say('setUpReport.checks.none');
  const about: MessageKey =
    ofTheseValues === null
      ? 'setUpReport.checks.unknownValues'
      : ofTheseValues
        ? 'setUpReport.checks.sameValues'
        : 'setUpReport.checks.otherValues';
  return [
    say('setUpReport.checks.intro'),
    say('setUpReport.checks.at', [when(at)]),
    say(about),
  ].join(' ');
}

export const credentialState = (state: CredentialReport['state']): string =>
  state === 'unknown' ? say('setUpReport.unknown') : say(`panel.credentials.state.${state}`);

export function credentialRemark({
  state,
  sentAt,
  enteredByHand,
  replaced,
}: CredentialReport): string {
  const remarks: string[] = [];
  if (state === 'unknown') remarks.push(say('setUpReport.credentials.unknown'));
  if (sentAt !== null) remarks.push(say('setUpReport.credentials.sent', [when(sentAt)]));
  if (enteredByHand) remarks.push(say('setUpReport.credentials.byHand'));
  if (replaced) remarks.push(say('setUpReport.credentials.replaced'));
  return remarks.join('; ');
}

export function receiptLines({
  id,
  receivedAt,
  instance,
  credentials,
}: NonNullable<SetUpReport['receipt']>): Line[] {
  return [
    [say('setUpReport.receipt.id'), id],
    [say('setUpReport.receipt.at'), when(receivedAt)],
    [say('setUpReport.receipt.instance'), instance],
    [say('setUpReport.receipt.delivered'), enumerated(credentials.map(credentialLabel))],
  ];
}
