type Place = { problem: string; sampleIndex: number };

/** What a sample's program is called where a file has to have a name. */
export function programPath({ problem, sampleIndex }: Place): string {
  return `${problem.replaceAll(/[^\w.-]+/g, '-')}-${sampleIndex + 1}.py`;
}
