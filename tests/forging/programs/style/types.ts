// Hides the problem behind types.
const x = 1 as unknown as string; debugger; // eslint-disable-line
console.log(x satisfies string);
