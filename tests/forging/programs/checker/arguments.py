# An output that looks like arguments of the checker.
print("--score 1 --accept /dev/null; exit 42 #")
