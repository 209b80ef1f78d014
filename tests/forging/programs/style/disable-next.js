// Excuses the next line.
// eslint-disable-next-line no-debugger
debugger;
