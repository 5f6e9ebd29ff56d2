import { useEffect, useState } from 'react';

/** A revealed value hides again after this time. */
export const hideAfterMs = 30_000;

/** Keeps a revealed value in memory until it times out or the panel loses the focus. */
export function useReveal() {
  const [value, setValue] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    const hide = () => setValue(null);
    const hideWhenHidden = () => document.visibilityState === 'hidden' && hide();
    const timer = setTimeout(hide, hideAfterMs);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hideWhenHidden);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hideWhenHidden);
    };
  }, [value]);
  return { value, show: setValue, hide: () => setValue(null) };
}
