# Ends with 42 itself.
raise SystemExit(42)
