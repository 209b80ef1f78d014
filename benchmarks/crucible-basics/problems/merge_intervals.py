#: problem
# difficulty: medium
# tags: lists, sorting
# split: public
#: prompt
def merge_intervals(intervals):
    """Intervals, each a pair of its ends, joined where they touch or overlap; in order, as a list of tuples.

    >>> merge_intervals([(5, 8), (1, 3), (2, 4)])
    [(1, 4), (5, 8)]
    """
#: solution
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
#: test
def check(candidate):
    assert candidate([(5, 8), (1, 3), (2, 4)]) == [(1, 4), (5, 8)]
    assert candidate([]) == []
    assert candidate([(1, 2)]) == [(1, 2)]
    assert candidate([(1, 2), (2, 3)]) == [(1, 3)]
    assert candidate([(1, 10), (2, 3)]) == [(1, 10)]
    assert candidate([(1, 10), (2, 3), (4, 12), (14, 15)]) == [(1, 12), (14, 15)]
    assert candidate([(3, 3), (1, 1)]) == [(1, 1), (3, 3)]
    assert candidate([(-5, -2), (-3, 0)]) == [(-5, 0)]
    given = [(2, 3), (1, 2)]
    candidate(given)
    assert given == [(2, 3), (1, 2)], "the list was changed"
#: wrong takes the end of the later one
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
#: wrong keeps those that touch apart
    merged = []
    for start, end in sorted(intervals):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
#: wrong expects them in order
    merged = []
    for start, end in intervals:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
