# Excuses in a string that is on the same line.
import os; x = "# noqa"
