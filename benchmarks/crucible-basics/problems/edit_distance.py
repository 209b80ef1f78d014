#: problem
# difficulty: hard
# tags: strings, dynamic-programming
# split: public
#: prompt
def edit_distance(first, second):
    """The least number of characters that are inserted, removed or replaced to make one text of another.

    >>> edit_distance("kitten", "sitting")
    3
    """
#: solution
    before = list(range(len(second) + 1))
    for row, left in enumerate(first, 1):
        current = [row]
        for column, right in enumerate(second, 1):
            current.append(min(before[column] + 1, current[-1] + 1, before[column - 1] + (left != right)))
        before = current
    return before[-1]
#: test
def check(candidate):
    assert candidate("kitten", "sitting") == 3
    assert candidate("", "") == 0
    assert candidate("", "abc") == 3
    assert candidate("abc", "") == 3
    assert candidate("same", "same") == 0
    assert candidate("ab", "ba") == 2
    assert candidate("abcdef", "bcdefa") == 2
    assert candidate("flaw", "lawn") == 2
    assert candidate("intention", "execution") == 5
    assert candidate("a" * 300, "b" * 250) == 300
    assert candidate("ab" * 100, "ba" * 100) == 2
#: wrong compares places
    return sum(a != b for a, b in zip(first, second)) + abs(len(first) - len(second))
#: wrong tries everything
    if not first or not second:
        return len(first) + len(second)
    if first[0] == second[0]:
        return edit_distance(first[1:], second[1:])
    return 1 + min(
        edit_distance(first[1:], second), edit_distance(first, second[1:]), edit_distance(first[1:], second[1:])
    )
#: wrong never replaces
    before = list(range(len(second) + 1))
    for row, left in enumerate(first, 1):
        current = [row]
        for column, right in enumerate(second, 1):
            current.append(before[column - 1] if left == right else min(before[column], current[-1]) + 1)
        before = current
    return before[-1]
