# Excuses a line.
import os  # noqa
