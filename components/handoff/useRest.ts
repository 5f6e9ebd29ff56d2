import { useEffect, useRef, useState } from 'react';

/**
 * How long a button rests after its target changed: longer than the way from a decision to the end
 * of the press that follows it.
 */
export const restMs = 1_000;

/**
 * Keeps a press that began before a change of target from acting on the new one.
 * @param target identifies what a press acts on
 * @param isNew the button has just appeared with its target, and rests at first
 * @returns whether the button rests, and handlers that ignore a press across a change
 */
export function useRest(target: string, onPress: () => void, isNew = false) {
  const [settled, setSettled] = useState(isNew ? null : target);
  const pressBegan = useRef<string>(undefined);
  // Derived while rendering: the button rests in the very render that draws the new target.
  const resting = settled !== target;
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setSettled(target), restMs);
    return () => clearTimeout(timer);
  }, [resting, target]);
  const begin = () => {
    pressBegan.current = target;
  };
  return {
    resting,
    handlers: {
      onPointerDown: begin,
      onKeyDown: begin,
      onClick: () => {
        // Undefined for a press without pointer or key, for example of assistive technology.
        const began = pressBegan.current;
        pressBegan.current = undefined;
        if (!resting && (began === undefined || began === target)) onPress();
      },
    },
  };
}
