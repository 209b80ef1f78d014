# Returns a value that contains itself.
def f(n):
    loop = []
    loop.append(loop)
    return loop
