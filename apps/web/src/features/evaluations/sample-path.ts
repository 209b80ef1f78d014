type Place = { problemPosition: number; sampleIndex: number };

/** The address of a sample's page. */
export function samplePath(evaluationId: string, { problemPosition, sampleIndex }: Place): string {
  return `/evaluations/${evaluationId}/samples/${problemPosition}/${sampleIndex}`;
}
