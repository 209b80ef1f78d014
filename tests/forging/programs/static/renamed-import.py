# The forbidden module under another name.
# Rule: {"rule":"must_not_use","construct":"import","name":"math"}
import math as m

print(m.pi)
