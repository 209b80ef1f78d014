# The loop that has to be there is never reached.
# Rule: {"rule":"must_use","construct":"for_loop"}
# It succeeds with: static
if False:
    for i in []:
        pass
