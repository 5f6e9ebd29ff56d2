import { useEffect, useState } from 'react';

/** A value on show hides again after this time, in milliseconds. */
export const shownFor = 30_000;

/** Holds a revealed value in memory only, until time is up or the panel loses the focus. */
export function useReveal() {
  const [value, setValue] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    const hide = () => setValue(null);
    const hideWhenCovered = () => document.visibilityState === 'hidden' && hide();
    const timer = setTimeout(hide, shownFor);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hideWhenCovered);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hideWhenCovered);
    };
  }, [value]);
  return { value, show: setValue, hide: () => setValue(null) };
}
