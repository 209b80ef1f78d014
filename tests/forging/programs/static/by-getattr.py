# The forbidden method by its name as a string.
# Rule: {"rule":"must_not_use","construct":"call","name":"sort"}
numbers = [2, 1]
getattr(numbers, "sort")()
