import { useEffect, useRef, useState } from 'react';
import { eventsBetween, pageAnnouncement } from '@/utils/panel/announcements.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { useAnnounce } from '../controls/Announcer.tsx';

/**
 * Announces only a state that stays the same for this long: typing and filling change it several
 * times a second.
 */
const announceDelayMs = 700;

const nothing: readonly string[] = [];

/** Announces to screen readers what happened, and what the open page asks for. */
export function useAnnouncements(panel: PanelView | undefined): void {
  const announce = useAnnounce();
  const previous = useRef<PanelView>(undefined);
  const announcedPage = useRef('');
  const [events, setEvents] = useState(nothing);
  const page = panel ? pageAnnouncement(panel) : '';
  useEffect(() => {
    const happened = previous.current && panel ? eventsBetween(previous.current, panel) : nothing;
    previous.current = panel;
    if (happened.length > 0) setEvents((earlier) => [...earlier, ...happened]);
  }, [panel]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const changed = page === announcedPage.current ? '' : page;
      announcedPage.current = page;
      setEvents(nothing);
      const text = [...events, changed].filter(Boolean).join(' ');
      if (text) announce(text);
    }, announceDelayMs);
    return () => clearTimeout(timer);
  }, [page, events, announce]);
}
