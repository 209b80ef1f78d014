import { z } from 'zod';
import { RoleSchema } from './role.ts';

/** Who is looking at the page. Anonymous people are told apart by a cookie and have neither name nor e-mail address. */
export const SessionSchema = z.object({
  personId: z.string(),
  role: RoleSchema,
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** Whether the role needs a second factor that is not set up: until then nothing can be done with it. */
  needsTwoFactor: z.boolean(),
});
export type Session = z.infer<typeof SessionSchema>;
