import { z } from 'zod';
import { create } from 'zustand';
import { lastingStorage } from '../lib/browser-storage.ts';

/** Pixels. */
export const MIN_FONT_SIZE = 10;
export const MAX_FONT_SIZE = 24;

const SettingsSchema = z.object({
  /** Run programs in a terminal of their own, which hands on every key. */
  terminal: z.boolean(),
  /** Font size of editor and terminal, in pixels. */
  fontSize: z.int().min(MIN_FONT_SIZE).max(MAX_FONT_SIZE),
  /** Break long lines of the editor. */
  wrapCode: z.boolean(),
  /** Break long lines of the output. */
  wrapOutput: z.boolean(),
});
export type Settings = z.infer<typeof SettingsSchema>;

const DEFAULTS: Settings = { terminal: false, fontSize: 14, wrapCode: false, wrapOutput: true };
const KEY = 'crucible.settings';

/** Reads stored settings; what is missing or wrong gets its default. */
export function parseSettings(stored: string | null): Settings {
  try {
    const parsed = SettingsSchema.partial().safeParse(JSON.parse(stored ?? '{}'));
    return { ...DEFAULTS, ...parsed.data };
  } catch {
    return DEFAULTS;
  }
}

type SettingsStore = Settings & { load: () => void; change: (part: Partial<Settings>) => void };

export const useSettings = create<SettingsStore>()((set, get) => ({
  ...DEFAULTS,
  load: () => set(parseSettings(lastingStorage.read(KEY))),
  change(part) {
    set(part);
    const { terminal, fontSize, wrapCode, wrapOutput } = get();
    lastingStorage.write(KEY, JSON.stringify({ terminal, fontSize, wrapCode, wrapOutput }));
  },
}));
