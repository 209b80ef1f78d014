# A loop in a string, where none may be seen: must use a for loop.
# Rule: {"rule":"must_use","construct":"for_loop"}
text = """
for i in range(3):
    print(i)
"""
