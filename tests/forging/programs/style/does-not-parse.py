# What cannot be read has no problems.
def f(:
