#: problem
# difficulty: medium
# tags: dictionaries, strings
# split: public
#: prompt
def group_by_length(words):
    """Words by their length: a dictionary of lists, each without repetitions and in alphabetical order.

    >>> group_by_length(["to", "be", "or", "not", "to", "be"])
    {2: ['be', 'or', 'to'], 3: ['not']}
    """
#: solution
    groups = {}
    for word in sorted(set(words)):
        groups.setdefault(len(word), []).append(word)
    return groups
#: test
def check(candidate):
    assert candidate(["to", "be", "or", "not", "to", "be"]) == {2: ["be", "or", "to"], 3: ["not"]}
    assert candidate([]) == {}
    assert candidate([""]) == {0: [""]}
    assert candidate(["b", "a", "b"]) == {1: ["a", "b"]}
    assert candidate(["aa", "b"]) == {1: ["b"], 2: ["aa"]}
    assert 5 not in candidate(["four"]), "there are lengths without words"
    assert type(candidate(["x"])[1]) is list
#: wrong keeps repetitions
    groups = {}
    for word in sorted(words):
        groups.setdefault(len(word), []).append(word)
    return groups
#: wrong keeps the order of the words
    groups = {}
    for word in dict.fromkeys(words):
        groups.setdefault(len(word), []).append(word)
    return groups
#: wrong answers with sets
    groups = {}
    for word in words:
        groups.setdefault(len(word), set()).add(word)
    return groups
