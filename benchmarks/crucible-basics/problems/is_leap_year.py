#: problem
# difficulty: easy
# tags: numbers, dates
# split: public
#: prompt
def is_leap_year(year):
    """Whether a year of the Gregorian calendar has a 29th of February.

    >>> is_leap_year(2024)
    True
    """
#: solution
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
#: test
def check(candidate):
    for year in (4, 1600, 1996, 2000, 2024, 2400):
        assert candidate(year) is True, year
    for year in (1, 1700, 1900, 2001, 2023, 2100, 2200, 2500):
        assert candidate(year) is False, year
    assert sum(candidate(year) for year in range(1, 401)) == 97
#: wrong knows no centuries
    return year % 4 == 0
#: wrong leaves all centuries out
    return year % 4 == 0 and year % 100 != 0
#: wrong answers with a remainder
    return not year % 4 or year % 400
