# for i in range(3): pass
# Rule: {"rule":"must_use","construct":"for_loop"}
x = 1
