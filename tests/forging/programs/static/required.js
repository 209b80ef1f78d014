// The forbidden module in every spelling but one.
// Rule: {"rule":"must_not_use","construct":"import","name":"fs"}
const { readFileSync: r } = require('node:fs');
r('x');
