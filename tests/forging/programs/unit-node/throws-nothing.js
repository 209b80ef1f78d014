// Throws what is no error, and what is nothing.
export const answer = (n) => {
  throw [undefined, null, 0][n % 3];
};
