#: problem
# difficulty: medium
# tags: dates, numbers
# split: public
#: prompt
def next_weekday(year, month, day, weekday):
    """The first date after the given one that falls on a weekday, 0 for Monday to 6 for Sunday, as (year, month, day).

    >>> next_weekday(2024, 2, 28, 3)
    (2024, 2, 29)
    """
#: solution
    from datetime import date, timedelta

    given = date(year, month, day)
    found = given + timedelta(days=(weekday - given.weekday() - 1) % 7 + 1)
    return found.year, found.month, found.day
#: test
def check(candidate):
    assert candidate(2024, 2, 28, 3) == (2024, 2, 29)
    assert candidate(2024, 2, 29, 3) == (2024, 3, 7)
    assert candidate(2023, 12, 31, 0) == (2024, 1, 1)
    assert candidate(2023, 2, 27, 2) == (2023, 3, 1)
    assert candidate(2000, 1, 1, 5) == (2000, 1, 8)
    assert candidate(2000, 1, 1, 4) == (2000, 1, 7)
    assert candidate(1999, 12, 27, 6) == (2000, 1, 2)
#: wrong stays on the day itself
    from datetime import date, timedelta

    given = date(year, month, day)
    found = given + timedelta(days=(weekday - given.weekday()) % 7)
    return found.year, found.month, found.day
#: wrong knows no end of a month
    from datetime import date

    ahead = (weekday - date(year, month, day).weekday() - 1) % 7 + 1
    return year, month, day + ahead
#: wrong begins the week with Sunday
    from datetime import date, timedelta

    given = date(year, month, day)
    found = given + timedelta(days=(weekday - given.isoweekday() - 1) % 7 + 1)
    return found.year, found.month, found.day
