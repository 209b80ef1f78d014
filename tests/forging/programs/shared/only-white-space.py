# White space of every kind, for whoever trims before comparing.
print(" \t\r\n\v\f" * 100)
