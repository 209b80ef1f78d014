# The forbidden module by a call.
# Rule: {"rule":"must_not_use","construct":"import","name":"math"}
print(__import__("math").pi)
