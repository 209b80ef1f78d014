# The forbidden module by one of its parts.
# Rule: {"rule":"must_not_use","construct":"import","name":"os"}
from os.path import join as j

print(j("a", "b"))
