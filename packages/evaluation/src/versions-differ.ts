/** Two evaluations were measured by different problems, so that what became of them cannot be compared. */
export class VersionsDiffer extends Error {
  readonly code = 'versions_differ';

  constructor() {
    super(
      'These evaluations were measured by different versions of their benchmark, or by different benchmarks.',
    );
    this.name = 'VersionsDiffer';
  }
}
