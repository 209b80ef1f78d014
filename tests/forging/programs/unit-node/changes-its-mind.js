// An object that is another number each time that it is looked at.
// It is for: node_test
let value = 0;
export const answer = () => ({
  [Symbol.toPrimitive]: () => (value += 1),
  valueOf: () => value,
  toString: () => String(value),
  toJSON: () => value,
});
