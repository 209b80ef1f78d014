import { AppError } from '../lib/app-error.ts';

/** How much of one image is kept in memory. */
export type ReadBudget = { countEntry(): void; countBytes(bytes: number): void };

const MAX_ENTRIES = 2_000_000;
const MAX_BYTES = 128 * 1024 * 1024;
const MAX_PACKAGES = 50_000;

/** Bounds for one image: `payload_too_large` beyond them, whatever the image says of its sizes. */
export function createReadBudget(): ReadBudget {
  let entries = 0;
  let read = 0;
  return {
    countEntry() {
      entries += 1;
      if (entries > MAX_ENTRIES) throw tooLarge('has more files than can be looked at');
    },
    countBytes(bytes) {
      read += bytes;
      if (read > MAX_BYTES) throw tooLarge('has lists of packages that are too long to be read');
    },
  };
}

/** Throws `payload_too_large` for more packages than a bill of materials is written of. */
export function requireFewPackages(count: number): void {
  if (count > MAX_PACKAGES) throw tooLarge('names more packages than can be listed');
}

function tooLarge(what: string): AppError {
  return new AppError('payload_too_large', { userMessage: `The image ${what}.` });
}
