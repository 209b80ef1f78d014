/**
 * Why the worker aborts a handler's signal: the job is somebody else's now (settling it would have no effect),
 * or the worker stops (the handler gives the job back).
 */
export class JobAborted extends Error {
  readonly why: 'lease-lost' | 'stopping';

  constructor(why: JobAborted['why']) {
    super(`the job was aborted: ${why}`);
    this.name = 'JobAborted';
    this.why = why;
  }
}
