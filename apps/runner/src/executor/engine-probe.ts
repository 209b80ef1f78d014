/** How far the way to the engine goes. */
export type EngineProbe = {
  /** The docker-proxy in between; null when there is none. */
  proxy: 'there' | 'away' | null;
  engine: 'there' | 'away';
  /** Null until the engine has told it. */
  engineVersion: string | null;
  /** Why something is away, for the log. */
  cause: unknown;
};

/** Never rejects, and is bounded in time. */
export type ProbeEngine = () => Promise<EngineProbe>;
