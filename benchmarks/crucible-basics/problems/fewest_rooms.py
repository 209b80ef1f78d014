#: problem
# difficulty: hard
# tags: sorting, simulation
# split: private
#: prompt
def fewest_rooms(meetings):
    """How many rooms meetings need when each has one for itself from its start up to, and without, its end.

    Meetings are pairs (start, end); one that ends when it starts needs no room.

    >>> fewest_rooms([(9, 11), (10, 12), (11, 13)])
    2
    """
#: solution
    changes = []
    for start, end in meetings:
        if start < end:
            changes += [(start, 1), (end, -1)]
    most = used = 0
    for _, change in sorted(changes):
        used += change
        most = max(most, used)
    return most
#: test
def check(candidate):
    assert candidate([(9, 11), (10, 12), (11, 13)]) == 2
    assert candidate([]) == 0
    assert candidate([(1, 2)]) == 1
    assert candidate([(1, 2), (2, 3), (3, 4)]) == 1
    assert candidate([(1, 10), (2, 3), (4, 5), (6, 7)]) == 2
    assert candidate([(1, 4), (2, 5), (3, 6)]) == 3
    assert candidate([(5, 5), (5, 5)]) == 0
    assert candidate([(5, 5), (1, 9)]) == 1
    assert candidate([(3, 4), (1, 2)]) == 1
    assert candidate([(1, 3), (1, 3), (1, 3), (3, 4)]) == 3
    assert candidate([(i, i + 10) for i in range(5000)]) == 10
#: wrong keeps rooms until after the end
    changes = []
    for start, end in meetings:
        if start < end:
            changes += [(start, 1), (end, 2)]
    most = used = 0
    for _, change in sorted(changes):
        used += 1 if change == 1 else -1
        most = max(most, used)
    return most
#: wrong compares each with the one before
    ordered = sorted(meetings)
    return 1 + sum(later[0] < earlier[1] for earlier, later in zip(ordered, ordered[1:])) if ordered else 0
#: wrong gives a room to what takes no time
    times = sorted([(start, 1) for start, _ in meetings] + [(end, 0) for _, end in meetings])
    most = used = 0
    for _, is_start in times:
        used += 1 if is_start else -1
        most = max(most, used)
    return max(most, 1) if meetings else 0
