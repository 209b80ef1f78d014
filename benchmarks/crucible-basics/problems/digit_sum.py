#: problem
# difficulty: easy
# tags: numbers
# split: public
#: prompt
def digit_sum(number):
    """The sum of the decimal digits of an integer; its sign does not count.

    >>> digit_sum(-408)
    12
    """
#: solution
    return sum(int(digit) for digit in str(abs(number)))
#: test
def check(candidate):
    assert candidate(0) == 0
    assert candidate(7) == 7
    assert candidate(10) == 1
    assert candidate(-408) == 12
    assert candidate(999) == 27
    assert candidate(10**40 + 5) == 6
    assert candidate(-(10**17 - 1)) == 9 * 17
#: wrong breaks at the sign
    return sum(int(digit) for digit in str(number))
#: wrong goes on to a single digit
    number = abs(number)
    while number > 9:
        number = sum(int(digit) for digit in str(number))
    return number
#: wrong loses digits of large numbers
    number, total = abs(number), 0
    while number >= 1:
        total += int(number % 10)
        number = int(number / 10)
    return total
