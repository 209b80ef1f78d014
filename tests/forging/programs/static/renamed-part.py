# The forbidden function under another name.
# Rule: {"rule":"must_not_use","construct":"call","name":"math.sqrt"}
from math import sqrt as root

print(root(2))
