import { PASSWORD_LENGTH } from '@crucible/contracts/account';
import { z } from 'zod';

/** A password that somebody chooses. */
export const NewPasswordSchema = z
  .string()
  .min(PASSWORD_LENGTH.min, `A password has at least ${PASSWORD_LENGTH.min} characters.`)
  .max(PASSWORD_LENGTH.max, `A password has at most ${PASSWORD_LENGTH.max} characters.`);

export const NEW_PASSWORD_HINT = `At least ${PASSWORD_LENGTH.min} characters. A few unrelated words are easier to remember than signs.`;
