/** Storage of the browser that may be missing, full or forbidden: reading then gives null, writing false. */
export type SafeStorage = {
  read: (key: string) => string | null;
  write: (key: string, value: string) => boolean;
  remove: (key: string) => void;
  /** Names of what is stored whose beginning is this. */
  keys: (prefix: string) => string[];
};

function safeStorage(pick: () => Storage): SafeStorage {
  return {
    read: (key) => attempt(() => pick().getItem(key), null),
    write: (key, value) =>
      attempt(() => {
        pick().setItem(key, value);
        return true;
      }, false),
    remove: (key) => attempt(() => pick().removeItem(key), undefined),
    keys: (prefix) => attempt(() => Object.keys(pick()).filter((key) => key.startsWith(prefix)), []),
  };
}

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Shared by all tabs, kept for good. */
export const lastingStorage = safeStorage(() => window.localStorage);
/** Of this tab alone, kept over a reload. */
export const tabStorage = safeStorage(() => window.sessionStorage);
