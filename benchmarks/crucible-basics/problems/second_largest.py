#: problem
# difficulty: easy
# tags: lists
# split: public
#: prompt
def second_largest(numbers):
    """The second largest of the different numbers of a list; None when there are fewer than two.

    >>> second_largest([4, 9, 9, 1])
    4
    """
#: solution
    different = sorted(set(numbers))
    return different[-2] if len(different) > 1 else None
#: test
def check(candidate):
    assert candidate([4, 9, 9, 1]) == 4
    assert candidate([1, 2]) == 1
    assert candidate([2, 1]) == 1
    assert candidate([-1, -5, -3]) == -3
    assert candidate([0, 0, 7]) == 0
    assert candidate([5]) is None
    assert candidate([5, 5, 5]) is None
    assert candidate([]) is None
    given = [3, 1, 2]
    candidate(given)
    assert given == [3, 1, 2], "the list was changed"
#: wrong takes the largest twice
    return sorted(numbers)[-2] if len(numbers) > 1 else None
#: wrong begins at zero
    first = second = 0
    for number in numbers:
        if number > first:
            first, second = number, first
        elif first > number > second:
            second = number
    return second or None
#: wrong sorts the list of the caller
    numbers.sort()
    while numbers and numbers.count(numbers[-1]) > 1:
        numbers.pop()
    return numbers[-2] if len(numbers) > 1 else None
