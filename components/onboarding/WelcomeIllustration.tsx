import styles from './PageIllustration.module.css';

const rows = [0, 1, 2, 3];
const steps = [0, 1, 2, 3, 4];

/** Illustrates a Workday page with hints, and the side panel beside it. Decorative. */
export function WelcomeIllustration() {
  return (
    <svg className={`${styles.drawing} ${styles.scene}`} viewBox="0 0 480 300" aria-hidden="true">
      <rect className={styles.box} x=".5" y=".5" width="479" height="299" rx="11.5" />
      <path className={styles.line} d="M0 32h480M326 32v268" />
      {[16, 30, 44].map((x) => (
        <circle key={x} className={styles.faint} cx={x} cy="16" r="4" />
      ))}
      <rect className={styles.ground} x="64" y="8" width="220" height="16" rx="8" />

      <rect className={styles.ink} x="22" y="52" width="132" height="10" rx="5" />
      {rows.map((row) => (
        <FieldWithHint key={row} row={row} />
      ))}
      <rect className={styles.press} x="22" y="252" width="62" height="26" rx="13" />
      <text className={styles.onPress} x="53" y="269" textAnchor="middle">
        OK
      </text>
      <rect className={styles.box} x="94" y="252" width="72" height="26" rx="13" />
      <rect className={styles.word} x="112" y="262" width="36" height="6" rx="3" />

      <rect className={styles.ink} x="342" y="50" width="64" height="8" rx="4" />
      <rect className={styles.due} x="416" y="46" width="46" height="16" rx="8" />
      <rect className={styles.dueWord} x="425" y="51.5" width="28" height="5" rx="2.5" />
      <rect className={styles.faint} x="342" y="74" width="122" height="5" rx="2.5" />
      <rect className={styles.accent} x="342" y="74" width="76" height="5" rx="2.5" />
      {steps.map((step) => (
        <Step key={step} step={step} />
      ))}
      <rect className={styles.accent} x="342" y="252" width="122" height="30" rx="8" />
      <rect className={styles.onAccent} x="374" y="264" width="58" height="6" rx="3" />
    </svg>
  );
}

function FieldWithHint({ row }: { row: number }) {
  const y = 86 + row * 38;
  const due = row === 2;
  return (
    <g>
      <rect className={styles.word} x="22" y={y + 7} width={due ? 70 : 52} height="6" rx="3" />
      <rect
        className={due ? styles.boxDue : styles.box}
        x="106"
        y={y}
        width="104"
        height="20"
        rx="5"
      />
      {!due && <rect className={styles.word} x="114" y={y + 7} width="52" height="6" rx="3" />}
      <rect
        className={due ? styles.due : styles.good}
        x="220"
        y={y}
        width="88"
        height="20"
        rx="10"
      />
      <path
        className={due ? styles.dueSign : styles.goodSign}
        d={due ? `M233 ${y + 5.5}v5M233 ${y + 14}v.1` : `M229 ${y + 10}l2.8 2.8 5.4-6`}
      />
      <rect
        className={due ? styles.dueWord : styles.goodWord}
        x="244"
        y={y + 7.5}
        width={due ? 52 : 40}
        height="5"
        rx="2.5"
      />
    </g>
  );
}

function Step({ step }: { step: number }) {
  const y = 104 + step * 27;
  return (
    <g>
      {step < 3 ? (
        <>
          <circle className={styles.good} cx="350" cy={y} r="8" />
          <path className={styles.goodSign} d={`M346.6 ${y}l2.4 2.4 4.6-5`} />
        </>
      ) : (
        <circle className={styles.todo} cx="350" cy={y} r="7" />
      )}
      <rect
        className={styles.word}
        x="368"
        y={y - 3}
        width={[58, 74, 62, 80, 54][step]}
        height="6"
        rx="3"
      />
    </g>
  );
}
