# The forbidden loop in a string that is run. Only another rule, against exec and eval, helps.
# Rule: {"rule":"must_not_use","construct":"for_loop"}
# It succeeds with: static
exec("for i in range(3): pass")
