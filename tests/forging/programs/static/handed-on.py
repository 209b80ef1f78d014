# The forbidden function, which somebody else calls.
# Rule: {"rule":"must_not_use","construct":"call","name":"sum"}
print(list(map(sum, [[1, 2]])))
