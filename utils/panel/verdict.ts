import { say } from '../i18n/say.ts';
import type { FieldStatus, Verdict } from '../state/page-status.ts';

const labels = {
  ok: 'panel.verdict.ok',
  differs: 'panel.verdict.differs',
  empty: 'panel.verdict.empty',
  unknown: 'panel.verdict.unknown',
  'not-found': 'panel.verdict.notFound',
} as const;

const icons = {
  ok: 'ok',
  differs: 'bad',
  empty: 'empty',
  unknown: 'check',
  'not-found': 'absent',
} as const satisfies Record<Verdict, string>;

export const verdictIcon = ({ verdict }: FieldStatus) => icons[verdict];
export const verdictWord = ({ verdict }: FieldStatus) => say(labels[verdict]);

/** Text next to the verdict: the actual or recommended value. */
export function verdictText(field: FieldStatus): string {
  const { verdict, control } = field;
  const shown = tickWord(field.tick?.shown) || field.shown;
  const recommended = tickAdvice(field) || field.recommended;
  const advice = recommended ? say('panel.page.recommended', [recommended]) : '';
  switch (verdict) {
    case 'ok':
      return control === 'password' ? say('panel.page.passwordOk') : shown || recommended;
    case 'differs':
      // A finding already names the fix.
      return [shown, field.finding ? '' : advice].filter(Boolean).join(' · ');
    case 'empty':
      if (field.again) return say('overlay.hint.passwordAgain');
      return control === 'password' ? say('panel.page.passwordEmpty') : advice;
    case 'unknown':
      return say(field.translated ? 'panel.page.translated' : 'panel.page.unreadable');
    case 'not-found':
      return [say('panel.page.absent'), advice].filter(Boolean).join(' · ');
  }
}

const tickWord = (ticked: boolean | null | undefined): string =>
  typeof ticked === 'boolean' ? say(ticked ? 'panel.page.ticked' : 'panel.page.unticked') : '';

const tickAdvice = ({ tick }: FieldStatus): string =>
  tick ? say(tick.recommended ? 'panel.page.tick' : 'panel.page.untick') : '';
