# The forbidden function, which gets another name first.
# Rule: {"rule":"must_not_use","construct":"call","name":"sorted"}
order = sorted
print(order([2, 1]))
