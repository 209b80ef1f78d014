'use client';

import { useEffect, useRef } from 'react';

type ReviewKeys = {
  isOn: boolean;
  onBefore: () => void;
  onAfter: () => void;
  /** From 0. */
  onItem: (index: number) => void;
};

/** Single keys: J and K go to the next and the previous student, 1 to 9 mark items of the rubric. */
export function useReviewKeys(keys: ReviewKeys): void {
  const told = useRef(keys);
  useEffect(() => {
    told.current = keys;
  });
  // The keyboard of the whole window.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { isOn, onBefore, onAfter, onItem } = told.current;
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'j') onAfter();
      else if (event.key === 'k') onBefore();
      else if (/^[1-9]$/.test(event.key)) onItem(Number(event.key) - 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** In code that is only looked at nothing can be typed, though its field looks like any other. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]') !== null) return true;
  const isField = target.matches('input, textarea, select, [contenteditable="true"]');
  return isField && !(target.closest('[data-viewer]') !== null && target.closest('.code-note') === null);
}
