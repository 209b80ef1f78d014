# Moves the cursor back and deletes what was written.
print("\x1b[2J\x1b[1;1H\x1b[0K\b\b\b\x7f\x1b]0;passed\x07")
