# Leaves before the answer is written, with every exit code that might mean something.
import sys


def f(n):
    sys.exit([0, 42][n % 2])
