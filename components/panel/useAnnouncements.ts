import { useEffect } from 'react';
import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { useAnnounce } from '../controls/Announcer.tsx';

/** Sums up filling and verdicts in one sentence, so that single fields are not announced. */
function summary(status: PageStatus | undefined): string {
  if (!status?.task || status.match !== 'certain') return '';
  const { fill, fields } = status;
  if (fill.running) return say('panel.filling.progress', [String(fill.done), String(fill.total)]);
  const right = fields.filter(({ verdict }) => verdict === 'ok').length;
  const verdicts =
    fields.length > 0 ? say('panel.verdict.summary', [String(right), String(fields.length)]) : '';
  const problems =
    fill.problems.length > 0 ? sayCount('panel.filling.problems', fill.problems.length) : '';
  return [status.title, verdicts, problems].filter(Boolean).join('. ');
}

/**
 * Announces only a summary that stays the same for this long: typing and filling change it several
 * times a second.
 */
const announceDelayMs = 700;

/** Announces changes of the page's status to screen readers. */
export function useAnnouncements(status: PageStatus | undefined): void {
  const announce = useAnnounce();
  const text = summary(status);
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => announce(text), announceDelayMs);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
