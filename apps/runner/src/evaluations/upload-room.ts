import { AppError } from '../lib/app-error.ts';

/** Uploads that a process takes at once: each has a connection to the database for as long as its sender takes. */
const MOST = 4;

/** Throws `too_many_requests` when there is no room; what it returns makes room again. */
export type UploadRoom = { enter(): () => void };

export function createUploadRoom(): UploadRoom {
  let taken = 0;
  return {
    enter() {
      if (taken >= MOST)
        throw new AppError('too_many_requests', {
          userMessage: 'Others are sending samples at the moment. Try again in a moment.',
        });
      taken += 1;
      return () => {
        taken -= 1;
      };
    },
  };
}
