// Excuses a line.
debugger; // eslint-disable-line
