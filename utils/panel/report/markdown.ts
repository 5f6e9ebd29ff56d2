import { say } from '../../i18n/say.ts';
import { credentialLabel } from '../wording.ts';
import type { SetUpReport, StepReport } from './report.ts';
import { reportSummary } from './summary.ts';
import {
  activationLines,
  checksIntro,
  credentialRemark,
  credentialState,
  fieldValue,
  fieldVerdict,
  headLines,
  type Line,
  listCount,
  listTitle,
  pageTitle,
  permissionRemark,
  permissionState,
  permissionsRead,
  receiptLines,
  stepSource,
  stepState,
  stepTitle,
  when,
  withoutValues,
  zone,
} from './wording.ts';

/** Renders the report as Markdown, in the order of the printed form. */
export function reportMarkdown(report: SetUpReport): string {
  const { tenant, steps, permissions, activation, checks, credentials, receipt } = report;
  const parts = [
    `# ${say('setUpReport.title')}`,
    plain(say('setUpReport.subtitle', [tenant.name])),
    facts(headLines(report)),
    plain(zone()),
    facts(
      reportSummary(report).map(({ name, said, besides }) => [
        name,
        [said, besides].filter(Boolean).join(', '),
      ]),
    ),
    heading('steps'),
    ...steps.flatMap(stepParts),
    heading('permissions'),
    plain(permissionsRead(permissions)),
    ...permissions.lists.flatMap(({ access, permissions: list }) => [
      `### ${plain(listTitle(access))} (${plain(listCount(list))})`,
      list.length === 0
        ? plain(say('setUpReport.permission.nothing'))
        : table(
            ['permission', 'state', 'remark'],
            list.map((one) => [one.name, permissionState(one.state), permissionRemark(one)]),
          ),
    ]),
    heading('activation'),
    plain(say('setUpReport.activation.intro')),
    facts(activationLines(activation)),
    heading('checks'),
    plain(checksIntro(checks)),
    table(
      ['check', 'state', 'remark'],
      checks.results.map(({ check, state, finding }) => [
        say(`panel.verify.${check}`),
        say(`panel.verify.state.${state}`),
        finding?.text ?? '',
      ]),
    ),
    heading('credentials'),
    plain(say('setUpReport.credentials.intro')),
    table(
      ['credential', 'state', 'captured', 'remark'],
      credentials.map((one) => [
        credentialLabel(one.credential),
        credentialState(one.state),
        one.capturedAt === null ? '' : when(one.capturedAt),
        credentialRemark(one),
      ]),
    ),
    heading('receipt'),
    receipt ? facts(receiptLines(receipt)) : plain(say('setUpReport.receipt.none')),
    heading('basis'),
    plain(say('setUpReport.basis')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function stepParts(step: StepReport): string[] {
  const instead = withoutValues(step);
  return [
    `### ${plain(stepTitle(step))}`,
    `**${plain(stepState(step.state))}.** ${plain(stepSource(step))}`,
    ...(step.finding ? [plain(step.finding.text)] : []),
    ...(instead ? [plain(instead)] : []),
    ...step.pages.flatMap((page) => [
      plain(pageTitle(step.task, page)),
      table(
        ['field', 'value', 'verdict'],
        page.fields.map((field) => [field.label, fieldValue(field), fieldVerdict(field)]),
      ),
    ]),
  ];
}

type Section =
  | 'steps'
  | 'permissions'
  | 'activation'
  | 'checks'
  | 'credentials'
  | 'receipt'
  | 'basis';
const heading = (section: Section): string => `## ${say(`setUpReport.section.${section}`)}`;

type Column =
  | 'field'
  | 'value'
  | 'verdict'
  | 'permission'
  | 'state'
  | 'remark'
  | 'check'
  | 'credential'
  | 'captured';

function table(columns: Column[], rows: string[][]): string {
  const head = columns.map((column) => say(`setUpReport.column.${column}`));
  return [
    row(head),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(plain))),
  ].join('\n');
}

const facts = (lines: readonly Line[]): string =>
  lines.map(([name, value]) => `- ${plain(name)}: ${plain(value)}`).join('\n');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * Escapes Markdown and HTML in a page's text and keeps it on one line. Underscores within a word
 * have no effect in Markdown and stay.
 */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*{}[\]<>#|~!]|(?<!\w)_|_(?!\w)/g, (sign) => `\\${sign}`);
