/** A place for what a part of a framework needs and gets from nobody else: set for warming up, set for the tests, then never again. */
export function createPlace() {
  let value = null;
  let isFinal = false;
  return {
    get: () => value,
    set(session) {
      if (isFinal) throw new Error('The tests have begun.');
      value = session;
      isFinal = session.isWarmingUp !== true;
    },
  };
}
