# Numbers that compare with everything.
def f(n):
    return [float("nan"), float("inf"), float("-inf"), -0.0][n % 4]
