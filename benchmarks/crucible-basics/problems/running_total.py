#: problem
# difficulty: easy
# tags: lists
# split: public
#: prompt
def running_total(numbers):
    """For each position of a list the sum of its numbers up to there.

    >>> running_total([1, 2, 3])
    [1, 3, 6]
    """
#: solution
    totals, total = [], 0
    for number in numbers:
        total += number
        totals.append(total)
    return totals
#: test
def check(candidate):
    assert candidate([1, 2, 3]) == [1, 3, 6]
    assert candidate([]) == []
    assert candidate([5]) == [5]
    assert candidate([2, -2, 0, 7]) == [2, 0, 0, 7]
    assert candidate([-1, -1]) == [-1, -2]
    given = [1, 1, 1]
    assert candidate(given) == [1, 2, 3]
    assert given == [1, 1, 1], "the list was changed"
    assert candidate(list(range(20000)))[-1] == 199990000
#: wrong adds neighbours
    return [number + (numbers[i - 1] if i else 0) for i, number in enumerate(numbers)]
#: wrong begins with nothing
    totals = [0]
    for number in numbers:
        totals.append(totals[-1] + number)
    return totals
#: wrong changes the list
    for position in range(1, len(numbers)):
        numbers[position] += numbers[position - 1]
    return numbers
