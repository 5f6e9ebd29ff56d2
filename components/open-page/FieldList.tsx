import { say, sayCount } from '@/utils/i18n/say.ts';
import { verdictIcon, verdictText, verdictWord } from '@/utils/panel/verdict.ts';
import type { FieldStatus } from '@/utils/state/page-status.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import { ForeignText } from '../controls/ForeignText.tsx';
import { StatusIcon } from '../controls/StatusIcon.tsx';
import { VisuallyHidden } from '../controls/VisuallyHidden.tsx';
import styles from './FieldList.module.css';
import { FillFieldsButton } from './FillFieldsButton.tsx';

/**
 * The fields of the open page with their verdicts. Fields that match are folded to one line, so
 * that what is left to do stands out.
 */
export function FieldList({ fields, busy }: { fields: readonly FieldStatus[]; busy: boolean }) {
  const matching = fields.filter(isQuiet);
  const open = fields.filter((field) => !isQuiet(field));
  const rows = (some: readonly FieldStatus[]) => (
    <ul>
      {some.map((field) => (
        <FieldRow key={field.id} field={field} busy={busy} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length > 0 && rows(open)}
      {matching.length > 0 && (
        <details>
          <summary className={styles.matching}>
            <StatusIcon kind="ok" />
            {sayCount(
              open.length > 0 ? 'panel.page.matchingToo' : 'panel.page.matching',
              matching.length,
            )}
          </summary>
          {rows(matching)}
        </details>
      )}
    </>
  );
}

/** The field matches, and nothing about it has to be looked at. */
const isQuiet = ({ verdict, uncertain, finding }: FieldStatus): boolean =>
  verdict === 'ok' && !uncertain && !finding;

/** One field with its verdict and value. Opens to say why the value matters. */
function FieldRow({ field, busy }: { field: FieldStatus; busy: boolean }) {
  const { label, verdict, required } = field;
  const open = field.verdict !== 'ok';
  return (
    <li
      className={styles.row}
      data-field={field.id}
      data-verdict={verdict}
      data-uncertain={field.uncertain || undefined}
    >
      <StatusIcon kind={verdictIcon(field)} />
      <details>
        <summary className={styles.summary}>
          <span className={styles.label}>
            <ForeignText>{label}</ForeignText>
            {required && (
              <>
                <span className={styles.star} aria-hidden="true">
                  *
                </span>
                <VisuallyHidden>{say('panel.required')}</VisuallyHidden>
              </>
            )}
          </span>
          <span className={styles.value}>
            <b className={styles.word}>{verdictWord(field)}</b>{' '}
            <ForeignText>{verdictText(field)}</ForeignText>
          </span>
        </summary>
        <p className={styles.why}>{say(field.why)}</p>
      </details>
      <div className={styles.buttons}>
        {open && field.copy !== null && <CopyButton label={label} text={field.copy} />}
        {field.fillable && (
          <FillFieldsButton
            fields={[field.id]}
            label={say('panel.page.fillOneLabel', [label])}
            disabled={busy}
          >
            {say('panel.page.fillOne')}
          </FillFieldsButton>
        )}
      </div>
      {field.uncertain && <p className={styles.aside}>{say('panel.page.uncertain')}</p>}
      {field.finding && (
        <p className={styles.finding}>{say(field.finding.key, field.finding.substitutions)}</p>
      )}
    </li>
  );
}
