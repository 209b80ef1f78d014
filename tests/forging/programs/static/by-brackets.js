// The forbidden method in brackets, behind a question mark.
// Rule: {"rule":"must_not_use","construct":"call","name":"sort"}
[2, 1]?.['sort']();
