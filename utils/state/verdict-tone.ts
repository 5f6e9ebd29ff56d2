import type { FieldStatus } from './page-status.ts';

export type VerdictTone = 'ok' | 'wrong' | 'note' | 'todo' | 'unsure';

/** `wrong` is for values that break the connection; `note` for values that merely differ. */
export function verdictTone({ verdict, control, finding }: FieldStatus): VerdictTone {
  switch (verdict) {
    case 'ok':
      return 'ok';
    case 'differs':
      if (finding) return 'wrong';
      // A checkbox is either as recommended or not yet: nobody chose "unticked".
      return control === 'checkbox' ? 'todo' : 'note';
    case 'empty':
      return finding && control !== 'text' ? 'wrong' : 'todo';
    case 'unknown':
    case 'not-found':
      return 'unsure';
  }
}

/** Tone of the ring around the control, or null for no ring. */
export function ringTone({ verdict, required, finding }: FieldStatus): 'todo' | 'wrong' | null {
  if (verdict === 'differs' && finding) return 'wrong';
  if (verdict === 'empty' && required) return finding ? 'wrong' : 'todo';
  return null;
}
