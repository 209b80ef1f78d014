# Excuses a rule in the whole file.
# ruff: noqa: F401
import os
