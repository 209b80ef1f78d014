import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { Refusal } from './refusal.ts';

const YES = ['1', 'true', 'True', 'TRUE'];
const NO = ['', '0', 'false', 'False', 'FALSE'];

/** A switch in the query, passed on as `1` or `0`. */
export const flag = z.union([z.enum(YES).transform(() => '1'), z.enum(NO).transform(() => '0')]).optional();
export const on = z.enum(YES).transform(() => '1');
export const notOn = z.enum(NO).optional();

export const nothing = z.strictObject({});
export const seconds = z
  .string()
  .regex(/^\d{1,4}$/)
  .optional();
export const timestamp = z
  .string()
  .regex(/^\d{1,12}(?:\.\d{1,9})?$/)
  .optional();

/** JSON inside a query, read as strictly as a body. */
export const jsonText = z.string().transform((text, context) => {
  try {
    return parseJson(Buffer.from(text));
  } catch (error) {
    context.addIssue(error instanceof Refusal ? error.message : 'not JSON');
    return z.NEVER;
  }
});
