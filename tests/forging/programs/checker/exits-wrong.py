# Ends with 43, so that somebody may take it for the checker and swap the two.
raise SystemExit(43)
