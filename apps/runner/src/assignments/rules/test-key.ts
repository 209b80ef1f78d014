/**
 * By what a student's browser knows a test, in what it is told of the assignment and in results: its id where its name may
 * be known, else its place, which tells nothing.
 */
export function testKey(test: { id: string; position: number; isHidden: boolean }): string {
  return test.isHidden ? `hidden-${test.position + 1}` : test.id;
}
