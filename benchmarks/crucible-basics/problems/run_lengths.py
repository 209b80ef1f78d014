#: problem
# difficulty: medium
# tags: strings
# split: public
#: prompt
def run_lengths(text):
    """A text as pairs of a character and how often it follows itself, in order.

    >>> run_lengths("aabc")
    [('a', 2), ('b', 1), ('c', 1)]
    """
#: solution
    pairs = []
    for character in text:
        if pairs and pairs[-1][0] == character:
            pairs[-1] = (character, pairs[-1][1] + 1)
        else:
            pairs.append((character, 1))
    return pairs
#: test
def check(candidate):
    assert candidate("aabc") == [("a", 2), ("b", 1), ("c", 1)]
    assert candidate("") == []
    assert candidate("x") == [("x", 1)]
    assert candidate("aba") == [("a", 1), ("b", 1), ("a", 1)]
    assert candidate("  \n\n\n") == [(" ", 2), ("\n", 3)]
    assert candidate("aA") == [("a", 1), ("A", 1)]
    assert candidate("z" * 3000) == [("z", 3000)]
    assert candidate("abb")[-1] == ("b", 2)
#: wrong counts the whole text
    return [(character, text.count(character)) for character in dict.fromkeys(text)]
#: wrong forgets the last run
    pairs, count = [], 1
    for before, after in zip(text, text[1:]):
        if before == after:
            count += 1
        else:
            pairs.append((before, count))
            count = 1
    return pairs
#: wrong reads the character before the first
    pairs, count = [], 1
    for position in range(1, len(text) + 1):
        if position < len(text) and text[position] == text[position - 1]:
            count += 1
        else:
            pairs.append((text[position - 1], count))
            count = 1
    return pairs or [(text[0], 1)]
