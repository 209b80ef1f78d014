import { z } from 'zod';

/**
 * The ways in which clients say nothing. What is accepted here is not passed on: the sandbox gets what it gets when the field is
 * missing. A field whose emptiness means something, unlimited or unmasked above all, has no such way.
 */
export const noText = z.union([z.null(), z.literal('')]).optional();
export const noList = z.union([z.null(), z.tuple([])]).optional();
export const noMap = z
  .unknown()
  .refine((value) => value == null || isEmptyMap(value))
  .optional();
export const off = z.union([z.null(), z.literal(false)]).optional();
export const noNumber = z.union([z.null(), z.literal(0)]).optional();
export const missing = z.null().optional();

function isEmptyMap(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
