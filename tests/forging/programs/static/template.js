// The loop that has to be there is in a template.
// Rule: {"rule":"must_use","construct":"for_loop"}
const text = `for (;;) {} ${1}`;
