#: problem
# difficulty: medium
# tags: lists, recursion
# split: public
#: prompt
def flatten(value):
    """All that is in a list and in the lists within it, however deep, as one list in order. Only lists are unpacked.

    >>> flatten([1, [2, [3, []]], "four"])
    [1, 2, 3, 'four']
    """
#: solution
    flat, left = [], [iter(value)]
    while left:
        for item in left[-1]:
            if isinstance(item, list):
                left.append(iter(item))
                break
            flat.append(item)
        else:
            left.pop()
    return flat
#: test
def check(candidate):
    assert candidate([1, [2, [3, []]], "four"]) == [1, 2, 3, "four"]
    assert candidate([]) == []
    assert candidate([[], [[]]]) == []
    assert candidate([(1, 2), [{"a": [1]}]]) == [(1, 2), {"a": [1]}]
    assert candidate(["ab", ["cd"]]) == ["ab", "cd"]
    assert candidate([None, [0, [False]]]) == [None, 0, False]
    deep = [1]
    for _ in range(5000):
        deep = [deep]
    assert candidate(deep) == [1]
    given = [[1], [2]]
    candidate(given)
    assert given == [[1], [2]], "the list was changed"
#: wrong unpacks one level
    flat = []
    for item in value:
        flat.extend(item if isinstance(item, list) else [item])
    return flat
#: wrong gives up where it is deep
    flat = []
    for item in value:
        flat.extend(flatten(item) if isinstance(item, list) else [item])
    return flat
#: wrong leaves out what is empty or zero
    flat, left = [], list(value)
    while left:
        item = left.pop(0)
        if isinstance(item, list):
            left = item + left
        elif item:
            flat.append(item)
    return flat
