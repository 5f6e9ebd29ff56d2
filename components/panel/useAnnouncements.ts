import { useEffect, useRef } from 'react';
import { eventsBetween, pageAnnouncement } from '@/utils/panel/announcements.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { useAnnounce } from '../controls/Announcer.tsx';

/**
 * Announces only a state that stays the same for this long: typing and filling change it several
 * times a second.
 */
const announceDelayMs = 700;

/** Announces to screen readers what happened, and what the open page asks for. */
export function useAnnouncements(panel: PanelView | undefined): void {
  const announce = useAnnounce();
  const previous = useRef<PanelView>(undefined);
  const announcedPage = useRef('');
  /** The page that the timer waits for; null without one. */
  const awaitedPage = useRef<string>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Not in React's state: the timer may end between an event and the render that follows it.
  const events = useRef<string[]>([]);
  const page = panel ? pageAnnouncement(panel) : '';
  useEffect(() => {
    const happened = previous.current && panel ? eventsBetween(previous.current, panel) : [];
    previous.current = panel;
    events.current.push(...happened);
    if (happened.length === 0 && page === awaitedPage.current) return;
    awaitedPage.current = page;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const changed = page === announcedPage.current ? '' : page;
      announcedPage.current = page;
      const text = [...events.current.splice(0), changed].filter(Boolean).join(' ');
      if (text) announce(text);
    }, announceDelayMs);
  }, [panel, page, announce]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      awaitedPage.current = null;
    },
    [],
  );
}
