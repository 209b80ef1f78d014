// Sets the rules by itself.
/* eslint no-debugger: 0, no-unused-vars: off */
debugger;
