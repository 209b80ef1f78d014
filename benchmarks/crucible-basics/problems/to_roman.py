#: problem
# difficulty: medium
# tags: strings, numbers
# split: public
#: prompt
def to_roman(number):
    """A number from 1 to 3999 as a Roman numeral. Raises ValueError for others.

    >>> to_roman(1994)
    'MCMXCIV'
    """
#: solution
    if not 1 <= number <= 3999:
        raise ValueError("no Roman numeral")
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    numeral = ""
    for value, letter in zip(values, letters):
        numeral += letter * (number // value)
        number %= value
    return numeral
#: test
def check(candidate):
    expected = {
        1: "I", 3: "III", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 49: "XLIX", 90: "XC", 400: "CD",
        444: "CDXLIV", 900: "CM", 1994: "MCMXCIV", 2023: "MMXXIII", 3999: "MMMCMXCIX",
    }
    for number, numeral in expected.items():
        assert candidate(number) == numeral, number
    for number in (0, -1, 4000):
        try:
            candidate(number)
        except ValueError:
            continue
        raise AssertionError(f"{number} was accepted")
#: wrong never subtracts
    if not 1 <= number <= 3999:
        raise ValueError("no Roman numeral")
    numeral = ""
    for value, letter in zip((1000, 500, 100, 50, 10, 5, 1), "MDCLXVI"):
        numeral += letter * (number // value)
        number %= value
    return numeral
#: wrong forgets four hundred
    if not 1 <= number <= 3999:
        raise ValueError("no Roman numeral")
    values = (1000, 900, 500, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters = ("M", "CM", "D", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    numeral = ""
    for value, letter in zip(values, letters):
        numeral += letter * (number // value)
        number %= value
    return numeral
#: wrong refuses nothing
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    letters = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    numeral = ""
    for value, letter in zip(values, letters):
        numeral += letter * (number // value)
        number %= value
    return numeral
