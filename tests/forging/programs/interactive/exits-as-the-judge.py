# Ends with 42 before anything was said.
raise SystemExit(42)
