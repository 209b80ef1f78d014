import type { AttributeErrors } from './judge0-refusal.ts';
import { limitProblem, toNumber } from './submission-limits.ts';
import type { LimitRule } from './submission-limits.ts';

/** Reads the attributes of a submission one by one, and collects what is wrong with them in the words of Rails. */
export type AttributeReader = {
  readonly errors: AttributeErrors;
  refuse(name: string, problem: string): void;
  /** What the client sent as text or as base64; in base64. */
  bytes(name: string, maxBytes: number): string | null;
  text(name: string, maxLength: number): string | null;
  flag(name: string): boolean;
  limit(name: string, rule: LimitRule): number;
};

const FALSE: ReadonlySet<unknown> = new Set([undefined, null, false, 0, '', '0', 'f', 'false', 'off']);

/** `given` is what the client has sent; null is the same as nothing. */
export function createAttributeReader(
  given: Readonly<Record<string, unknown>>,
  { isBase64 }: { isBase64: boolean },
): AttributeReader {
  const errors: AttributeErrors = {};

  function refuse(name: string, problem: string): null {
    errors[name] = [...(errors[name] ?? []), problem];
    return null;
  }

  return {
    errors,
    refuse: (name, problem) => void refuse(name, problem),
    bytes(name, maxBytes) {
      const value = given[name] ?? null;
      if (value === null) return null;
      if (typeof value !== 'string') return refuse(name, 'is invalid');
      const decoded = Buffer.from(value, isBase64 ? 'base64' : 'utf8');
      if (decoded.length > maxBytes) return refuse(name, `is too long (maximum is ${maxBytes} bytes)`);
      return decoded.toString('base64');
    },
    text(name, maxLength) {
      const value = given[name] ?? null;
      if (value === null) return null;
      if (typeof value !== 'string' || value.includes('\0')) return refuse(name, 'is invalid');
      if (value.length > maxLength) {
        return refuse(name, `is too long (maximum is ${maxLength} characters)`);
      }
      return value;
    },
    flag: (name) => !FALSE.has(given[name]),
    limit(name, rule) {
      const value = given[name] ?? rule.default;
      const problem = limitProblem(value, rule);
      if (problem !== null) refuse(name, problem);
      return toNumber(value) ?? rule.default;
    },
  };
}
