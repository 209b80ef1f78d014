// Excuses the whole file.
/* eslint-disable */
debugger;
