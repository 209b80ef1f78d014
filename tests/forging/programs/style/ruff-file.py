# Excuses the whole file.
# ruff: noqa
import os
