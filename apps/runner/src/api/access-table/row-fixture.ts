import type { ErrorCode } from '@crucible/contracts/errors';
import type { Audience, CallerName } from './callers-fixture.ts';
import type { World } from './world-fixture.ts';

/** One procedure: who may, and a question that is well-formed, so that a refusal is about who asks. */
export type Row = {
  who: Audience;
  /** Made anew for each of those who may, since it may name what the answer removes. Nothing where there is no input. */
  input?: (world: World, caller: CallerName) => unknown;
  /** What those who may are told all the same, by a rule that has nothing to do with who they are. */
  butThen?: ErrorCode;
};

/** By the procedure's name; after a `#`, what is different in a second question to the same one. */
export type Rows = Record<string, Row>;
