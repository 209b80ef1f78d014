// Loaded by a process that waits, so that the loader of ES modules has run once. Has no effect.
import { readFileSync } from 'node:fs';

export const warm = typeof readFileSync;
