import { useEffect } from 'react';
import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { useAnnounce } from '../controls/Announcer.tsx';

/** One short sentence for where filling and verdicts stand; changes of it are said, single items are not. */
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

/** A person who types or a running fill changes much at once: only what still holds after this many milliseconds is said. */
const calm = 700;

export function useAnnouncements(status: PageStatus | undefined): void {
  const announce = useAnnounce();
  const text = summary(status);
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => announce(text), calm);
    return () => clearTimeout(timer);
  }, [text, announce]);
}
