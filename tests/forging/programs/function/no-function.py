# Something else under the name of the function.
f = "passed"
