import type { OrientationStep } from '@/utils/state/introduction.ts';
import styles from './PageIllustration.module.css';

const tick = (x: number, y: number) => `M${x - 3.5} ${y}l2.6 2.6 5-5.4`;

/** A Workday field with its hint. */
function Field({ y, right }: { y: number; right: boolean }) {
  return (
    <>
      <rect className={styles.word} x="20" y={y + 5} width={right ? 52 : 66} height="6" rx="3" />
      <rect className={styles.box} x="104" y={y} width="96" height="16" rx="4" />
      {right && <rect className={styles.ink} x="111" y={y + 5.5} width="44" height="5" rx="2.5" />}
      <rect
        className={right ? styles.good : styles.due}
        x="210"
        y={y}
        width="90"
        height="16"
        rx="8"
      />
      <path
        className={right ? styles.goodSign : styles.dueSign}
        d={right ? tick(221, y + 8) : `M221 ${y + 4}v5M221 ${y + 12}v.1`}
      />
      <rect
        className={right ? styles.goodWord : styles.dueWord}
        x="231"
        y={y + 5.5}
        width={right ? 42 : 54}
        height="5"
        rx="2.5"
      />
    </>
  );
}

const fields = (
  <>
    <Field y={14} right />
    <Field y={40} right={false} />
    <Field y={66} right />
  </>
);

const buttons = (
  <>
    <rect className={styles.word} x="20" y="20" width="110" height="6" rx="3" />
    <rect className={styles.faint} x="20" y="34" width="170" height="6" rx="3" />
    <rect className={styles.press} x="20" y="58" width="66" height="24" rx="12" />
    <text className={styles.onPress} x="53" y="74.5" textAnchor="middle">
      OK
    </text>
    <rect className={styles.box} x="96" y="58" width="66" height="24" rx="12" />
    <rect className={styles.word} x="112" y="67" width="34" height="6" rx="3" />
    <path className={styles.pointer} d="M70 70v19l4.6-4.2 3 6.7 3.6-1.6-3-6.6 6.3-.4Z" />
  </>
);

/** A masked secret in the panel. */
const secret = (y: number) => (
  <g key={y}>
    <path className={styles.goodSign} d={tick(38, y)} />
    <rect className={styles.word} x="50" y={y - 3} width="40" height="6" rx="3" />
    {[0, 1, 2, 3, 4].map((dot) => (
      <circle key={dot} className={styles.dot} cx={112 + dot * 8} cy={y} r="2.2" />
    ))}
  </g>
);

const secrets = (
  <>
    <rect className={styles.box} x="20" y="12" width="150" height="72" rx="8" />
    {secret(26)}
    {secret(42)}
    <rect className={styles.accent} x="30" y="58" width="130" height="18" rx="6" />
    <rect className={styles.onAccent} x="72" y="64" width="46" height="6" rx="3" />
    <path className={styles.way} d="M182 67h48M224 61l7 6-7 6" />
    <g transform="translate(246 43) scale(.375)">
      <rect className={styles.mark} width="128" height="128" rx="30" />
      <path className={styles.markTick} d="M30 68 52 90 92 44" />
      <circle className={styles.markDot} cx="93" cy="43" r="13" />
    </g>
  </>
);

const contents = { 1: fields, 2: buttons, 3: secrets };

/** Illustrates an orientation step. Decorative: the text beside it says the same. */
export function PageIllustration({ of }: { of: OrientationStep }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 96" aria-hidden="true">
      {contents[of]}
    </svg>
  );
}
