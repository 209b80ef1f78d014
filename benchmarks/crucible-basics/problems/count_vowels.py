#: problem
# difficulty: easy
# tags: strings
# split: public
#: prompt
def count_vowels(text):
    """How many letters of a text are one of a, e, i, o and u, be they small or capital.

    >>> count_vowels("Idea")
    3
    """
#: solution
    return sum(letter in "aeiou" for letter in text.lower())
#: test
def check(candidate):
    assert candidate("") == 0
    assert candidate("rhythm") == 0
    assert candidate("Idea") == 3
    assert candidate("AEIOU") == 5
    assert candidate("aaa") == 3
    assert candidate("Yes, you may: 3 times!") == 6
    assert candidate("b\na\tc") == 1
#: wrong overlooks capitals
    return sum(letter in "aeiou" for letter in text)
#: wrong takes y for a vowel
    return sum(letter in "aeiouy" for letter in text.lower())
#: wrong counts each vowel once
    return len(set(text.lower()) & set("aeiou"))
