import { createContext, type ReactNode, useContext, useState } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

const Announce = createContext<(text: string) => void>(() => {});

/** Says a short text to screen readers, politely. */
export const useAnnounce = () => useContext(Announce);

/** Holds the panel's one live region, so that it is there before anything is said. */
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
