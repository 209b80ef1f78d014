#: problem
# difficulty: easy
# tags: strings
# split: public
#: prompt
def is_anagram(first, second):
    """Whether two texts have the same letters equally often; spaces and capitals make no difference.

    >>> is_anagram("Dormitory", "dirty room")
    True
    """
#: solution
    def letters(text):
        return sorted(text.lower().replace(" ", ""))

    return letters(first) == letters(second)
#: test
def check(candidate):
    assert candidate("Dormitory", "dirty room") is True
    assert candidate("listen", "silent") is True
    assert candidate("", "  ") is True
    assert candidate("aab", "abb") is False
    assert candidate("abc", "abcd") is False
    assert candidate("abcd", "abc") is False
    assert candidate("a", "") is False
    assert candidate("NoOn", "no no") is True
#: wrong compares sets
    return set(first.lower()) - {" "} == set(second.lower()) - {" "}
#: wrong minds the spaces
    return sorted(first.lower()) == sorted(second.lower())
#: wrong looks for letters in one direction
    left = list(second.lower().replace(" ", ""))
    for letter in first.lower().replace(" ", ""):
        if letter not in left:
            return False
        left.remove(letter)
    return True
