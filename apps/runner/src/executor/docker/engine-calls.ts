import type { EngineOperation, TellEngineNews } from '../engine-news.ts';

/** Passes on what comes of a call to the engine, and tells when it fails. */
export type EngineCalls = <T>(operation: EngineOperation, call: Promise<T>) => Promise<T>;

export function createEngineCalls(tell: TellEngineNews): EngineCalls {
  return async (operation, call) => {
    try {
      return await call;
    } catch (error) {
      tell({ type: 'call-failed', operation });
      throw error;
    }
  };
}
