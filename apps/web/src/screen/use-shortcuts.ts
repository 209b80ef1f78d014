'use client';

import { useEffect, useRef } from 'react';

type Shortcuts = {
  /** Ctrl or ⌘ with Enter, alone and with another key. */
  onEnter: () => void;
  onShiftEnter: () => void;
  onAltEnter?: () => void;
  onHelp: () => void;
};

/** The keys that work everywhere on the page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);

  useEffect(() => {
    latest.current = shortcuts;
  });

  // The keyboard is outside React. What an open dialog or the editor has handled is left alone.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.repeat) return;
      const { onEnter, onShiftEnter, onAltEnter, onHelp } = latest.current;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        if (document.querySelector('[role="dialog"]')) return;
        event.preventDefault();
        if (event.altKey) onAltEnter?.();
        else (event.shiftKey ? onShiftEnter : onEnter)();
      } else if (event.key === '?' && !isTextField(event.target)) {
        event.preventDefault();
        onHelp();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, .native-edit-context'))
  );
}
