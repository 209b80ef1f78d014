import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What has to be so for a profile to be one at all: whatever it does not name is refused. */
const ProfileSchema = z.looseObject({
  defaultAction: z.literal('SCMP_ACT_ERRNO'),
  syscalls: z.array(z.looseObject({ names: z.array(z.string()).min(1) })).min(1),
});

/** Reads a seccomp profile in the engine's form; resolves with it as JSON. Rejects when it would let everything through. */
export async function loadSeccompProfile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.stringify(ProfileSchema.parse(JSON.parse(text)));
  } catch (cause) {
    throw new Error(`${path} is no seccomp profile that refuses what it does not name.`, { cause });
  }
}
