import { ImageEngineError } from '../executor/docker/engine-request.ts';
import { TaskFailed } from './task-failed.ts';

const SENTENCES: Record<string, string> = {
  registry_not_allowed:
    'Images of this registry may not be used here. An operator allows registries (PULL_REGISTRIES).',
  image_not_allowed: 'An image of this name may not be used here.',
  context_not_allowed: 'What the image would be built from has something in it that is not allowed.',
  body_too_large: 'What the image would be built from is too large.',
};

/** What an engine refused or could not do, as a sentence for the admin; an engine that is away stays what it is. */
export async function explained<T>(what: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    if (!(error instanceof ImageEngineError) || error.isAway) throw error;
    const sentence = SENTENCES[error.reason ?? ''];
    throw new TaskFailed(`${what} ${sentence ?? error.message}`, { cause: error });
  }
}
