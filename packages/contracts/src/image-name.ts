import { z } from 'zod';

/** The name of an image of an installation: `python`. */
export const ImageNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'A name has small letters, digits and dashes, begins with a letter, and has at most 40 characters.',
  );

/** An image's content-addressed id. */
export const ImageDigestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'That is no digest.');
