type Place = { courseId: string; assignmentId: string };

/** Where everything that was handed in for an assignment is looked at. */
export function reviewsPath({ courseId, assignmentId }: Place): string {
  return `/courses/${courseId}/assignments/${assignmentId}/review`;
}

export function reviewPath(place: Place, submissionId: string): string {
  return `${reviewsPath(place)}/${submissionId}`;
}
