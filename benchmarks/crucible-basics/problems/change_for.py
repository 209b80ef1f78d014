#: problem
# difficulty: easy
# tags: numbers, greedy
# split: private
#: prompt
def change_for(cents):
    """How many coins of 50, 20, 10, 5, 2 and 1 cents make up an amount when there are as few as possible.

    Raises ValueError for a negative amount.

    >>> change_for(88)
    6
    """
#: solution
    if cents < 0:
        raise ValueError("a negative amount")
    coins = 0
    for coin in (50, 20, 10, 5, 2, 1):
        coins += cents // coin
        cents %= coin
    return coins
#: test
def check(candidate):
    expected = {0: 0, 1: 1, 3: 2, 4: 2, 8: 3, 9: 3, 40: 2, 50: 1, 88: 6, 99: 6, 100: 2, 1234: 28}
    for cents, coins in expected.items():
        assert candidate(cents) == coins, cents
    try:
        candidate(-1)
    except ValueError:
        pass
    else:
        raise AssertionError("a negative amount was accepted")
#: wrong has no coin of 2 cents
    if cents < 0:
        raise ValueError("a negative amount")
    coins = 0
    for coin in (50, 20, 10, 5, 1):
        coins += cents // coin
        cents %= coin
    return coins
#: wrong takes each coin once
    if cents < 0:
        raise ValueError("a negative amount")
    coins = 0
    for coin in (50, 20, 10, 5, 2, 1):
        if cents >= coin:
            coins += 1
            cents %= coin
    return coins
#: wrong gives change for debts
    coins = 0
    for coin in (50, 20, 10, 5, 2, 1):
        coins += abs(cents) // coin
        cents = abs(cents) % coin
    return coins
