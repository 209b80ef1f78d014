/** Samples that were written here, by the keys of their problems. */
export type WrittenSamples = Readonly<Record<string, string>>;

/** The same as a file of samples. */
export function writtenFile(written: WrittenSamples): Blob {
  const lines = Object.entries(written).map(([key, solution]) => JSON.stringify({ task_id: key, solution }));
  return new Blob([lines.join('\n')]);
}
