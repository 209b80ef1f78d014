import { Monitor, Moon, Sun } from 'lucide-react';

/** The themes, in the order in which they are offered. */
export const THEMES = [
  { value: 'light', text: 'Light', icon: Sun },
  { value: 'dark', text: 'Dark', icon: Moon },
  { value: 'system', text: 'System', icon: Monitor },
] as const;
