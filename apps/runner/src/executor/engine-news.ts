/** What the engine tells about its own work, for whoever counts. Times in milliseconds. */
export type EngineNews =
  /** An execution has got its sandbox: one that was waiting (`isWarm`), or one that was made for it. */
  | { type: 'sandbox-taken'; image: string; isWarm: boolean; durationMs: number }
  | { type: 'sandbox-created'; durationMs: number }
  /** No sandbox came of it. */
  | { type: 'sandbox-failed' }
  | { type: 'sandbox-destroyed' }
  /** Sandboxes that nobody had any more are gone. */
  | { type: 'orphans-removed'; count: number }
  /** The engine, or the way to it, has refused or failed a call. */
  | { type: 'call-failed'; operation: EngineOperation };

export type EngineOperation = 'ping' | 'info' | 'create' | 'attach' | 'start' | 'remove' | 'list';

/** Must not throw and must not wait. */
export type TellEngineNews = (news: EngineNews) => void;
