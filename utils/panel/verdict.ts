import { say } from '../catalogue/say.ts';
import type { FieldStatus, Verdict } from '../page-status.ts';

const words = {
  ok: 'panel.verdict.ok',
  differs: 'panel.verdict.differs',
  empty: 'panel.verdict.empty',
  unknown: 'panel.verdict.unknown',
  'not-found': 'panel.verdict.notFound',
} as const;

const signs = {
  ok: 'ok',
  differs: 'bad',
  empty: 'empty',
  unknown: 'check',
  'not-found': 'absent',
} as const satisfies Record<Verdict, string>;

export const verdictSign = ({ verdict }: FieldStatus) => signs[verdict];
export const verdictWord = ({ verdict }: FieldStatus) => say(words[verdict]);

/** What stands beside the verdict's word: the value, or what it should be. */
export function verdictText(field: FieldStatus): string {
  const { verdict, control, shown, recommended } = field;
  const advice = recommended ? say('panel.page.recommended', [recommended]) : '';
  switch (verdict) {
    case 'ok':
      return control === 'password' ? say('panel.page.passwordOk') : shown || recommended;
    case 'differs':
      // A finding names the cure itself.
      return [shown, field.finding ? '' : advice].filter(Boolean).join(' · ');
    case 'empty':
      return control === 'password' ? say('panel.page.passwordEmpty') : advice;
    case 'unknown':
      return say('panel.page.unreadable');
    case 'not-found':
      return [say('panel.page.absent'), advice].filter(Boolean).join(' · ');
  }
}
