# Waits for somebody to tell it the answer.
def answer(n):
    try:
        return int(input())
    except EOFError:
        return None
