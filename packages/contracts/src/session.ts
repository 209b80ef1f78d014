import { z } from 'zod';

/** Who is looking at the page. Accounts add roles to this later; anonymous people are told apart by a cookie. */
export const SessionSchema = z.object({ personId: z.string(), role: z.enum(['anonymous']) });
export type Session = z.infer<typeof SessionSchema>;
