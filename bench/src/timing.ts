/** Milliseconds from the request to the first byte of output, and to the result. */
export type Timing = { firstOutputMs: number; resultMs: number };
