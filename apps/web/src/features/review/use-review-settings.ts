'use client';

import { z } from 'zod';
import { create } from 'zustand';
import { lastingStorage } from '../../lib/browser-storage.ts';

const SettingsSchema = z.object({
  /** Whether students are told of without their names. */
  isAnonymous: z.boolean(),
  /** Whether single keys do something: not everybody can use them. */
  hasKeys: z.boolean(),
});
type Settings = z.infer<typeof SettingsSchema>;

const DEFAULTS: Settings = { isAnonymous: false, hasKeys: true };
const KEY = 'crucible.review';

type SettingsStore = Settings & {
  /** False until the browser has been asked: nobody is named before. */
  isLoaded: boolean;
  load: () => void;
  change: (part: Partial<Settings>) => void;
};

/** How somebody likes to look at what was handed in; kept by the browser. */
export const useReviewSettings = create<SettingsStore>()((set, get) => ({
  ...DEFAULTS,
  isLoaded: false,
  load: () => set({ ...parse(lastingStorage.read(KEY)), isLoaded: true }),
  change(part) {
    set(part);
    const { isAnonymous, hasKeys } = get();
    lastingStorage.write(KEY, JSON.stringify({ isAnonymous, hasKeys }));
  },
}));

function parse(stored: string | null): Settings {
  try {
    return { ...DEFAULTS, ...SettingsSchema.partial().safeParse(JSON.parse(stored ?? '{}')).data };
  } catch {
    return DEFAULTS;
  }
}
