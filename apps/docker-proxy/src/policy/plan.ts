import type { ContextGuard } from './context-guard.ts';

/** One request to the engine, made by a policy out of what it understood of a client's. */
export type EngineCall = {
  method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  path: string;
  /** JSON, or null for none. */
  body: string | null;
  /** Beyond those that every call has. */
  headers?: Record<string, string>;
};

/** What is to be done for a request that a policy lets through. */
export type Plan = {
  call: EngineCall;
  /**
   * How it is carried out: `pass` hands the answer on as it comes; `rebuild` hands on what `answer` makes of it; `create` makes
   * a container; `attach` joins both connections; `upload` streams the client's body into the call.
   */
  mode: 'pass' | 'rebuild' | 'create' | 'attach' | 'upload';
  /** The container that has to be one of ours. */
  container: string | null;
  /** An image all of whose names have to be allowed before it is touched. */
  image?: string;
  /** The digest that a container is to be made of. */
  madeOf?: string;
  answer?: (body: unknown) => unknown;
  /** The most that an upload may be, and what looks at it on its way. */
  maxBytes?: number;
  guard?: ContextGuard;
  /** The registry that may be told the credentials that came with the request. */
  registry?: string;
};
