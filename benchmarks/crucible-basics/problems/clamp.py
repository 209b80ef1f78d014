#: problem
# difficulty: easy
# tags: numbers
# split: public
#: prompt
def clamp(value, low, high):
    """The number nearest to value that is not below low and not above high.

    Raises ValueError when low is greater than high.

    >>> clamp(12, 0, 10)
    10
    """
#: solution
    if low > high:
        raise ValueError("low is greater than high")
    return min(max(value, low), high)
#: test
def check(candidate):
    assert candidate(12, 0, 10) == 10
    assert candidate(-3, 0, 10) == 0
    assert candidate(7, 0, 10) == 7
    assert candidate(0, 0, 10) == 0
    assert candidate(10, 0, 10) == 10
    assert candidate(5, 3, 3) == 3
    assert candidate(-7, -9, -8) == -8
    assert candidate(0.25, 0.5, 1.5) == 0.5
    try:
        candidate(1, 2, 1)
    except ValueError:
        pass
    else:
        raise AssertionError("low above high was accepted")
#: wrong forgets low
    if low > high:
        raise ValueError("low is greater than high")
    return min(value, high)
#: wrong accepts a range that is none
    return min(max(value, low), high)
#: wrong excludes the upper end
    if low > high:
        raise ValueError("low is greater than high")
    if value >= high:
        return high - 1
    return max(value, low)
