import { createContext, type ReactNode, useContext, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Announce = createContext<(text: string) => void>(() => {});

/** Returns a function that announces a short text to screen readers, politely. */
export const useAnnounce = () => useContext(Announce);

/**
 * Provides the only live region of the page. Screen readers announce only changes of a region that
 * exists already, so it is mounted before there is anything to announce.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <Announce value={setText}>
      {children}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {text}
        </span>
      </VisuallyHidden>
    </Announce>
  );
}
