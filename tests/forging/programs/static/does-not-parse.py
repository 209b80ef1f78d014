# A program that cannot be read, so that nothing is found in it.
# Rule: {"rule":"must_not_use","construct":"while_loop"}
x = (
while True: pass
