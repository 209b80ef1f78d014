# Excuses a rule in a line.
import os  # noqa: F401
