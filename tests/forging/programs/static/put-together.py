# The forbidden method by a name that is put together.
# Rule: {"rule":"must_not_use","construct":"call","name":"sort"}
# It succeeds with: static
getattr([2, 1], "so" + "rt")()
