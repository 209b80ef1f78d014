#: problem
# difficulty: medium
# tags: strings, ciphers
# split: public
#: prompt
def caesar(text, shift):
    """A text whose letters from a to z and A to Z are moved on in the alphabet, which begins again behind its end.

    The shift may be negative or larger than the alphabet. All other characters stay as they are.

    >>> caesar("Xyz, abc!", 3)
    'Abc, def!'
    """
#: solution
    def moved(character):
        for first in "aA":
            if first <= character <= chr(ord(first) + 25):
                return chr((ord(character) - ord(first) + shift) % 26 + ord(first))
        return character

    return "".join(moved(character) for character in text)
#: test
def check(candidate):
    assert candidate("Xyz, abc!", 3) == "Abc, def!"
    assert candidate("", 5) == ""
    assert candidate("Hello", 0) == "Hello"
    assert candidate("Hello", 26) == "Hello"
    assert candidate("Abc", -1) == "Zab"
    assert candidate("Abc", -27) == "Zab"
    assert candidate("mno", 1000) == "yza"
    assert candidate("é ß 1", 4) == "é ß 1"
    assert candidate(candidate("The quick brown fox", 11), -11) == "The quick brown fox"
#: wrong runs out of the alphabet
    return "".join(chr(ord(c) + shift) if c.isalpha() else c for c in text)
#: wrong makes all letters small
    return "".join(
        chr((ord(c) - ord("a") + shift) % 26 + ord("a")) if "a" <= c <= "z" else c for c in text.lower()
    )
#: wrong moves foreign letters
    def moved(character):
        if not character.isalpha():
            return character
        first = ord("A") if character.isupper() else ord("a")
        return chr((ord(character) - first + shift) % 26 + first)

    return "".join(moved(character) for character in text)
