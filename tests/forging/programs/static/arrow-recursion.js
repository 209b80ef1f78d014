// Forbidden recursion of a function without a name of its own.
// Rule: {"rule":"must_not_use","construct":"recursion"}
const f = (n) => (n ? f(n - 1) : 0);
