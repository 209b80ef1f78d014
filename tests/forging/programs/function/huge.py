# Returns so much, and so deep, that reading it might break what reads it.
def f(n):
    if n % 2:
        return list(range(200_000))
    deep = 0
    for _ in range(900):
        deep = [deep]
    return deep
