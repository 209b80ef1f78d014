#: problem
# difficulty: easy
# tags: strings
# split: public
#: prompt
def initials(name):
    """The first letters of all words of a name as capitals, each with a dot behind it.

    Words are separated by spaces, of which there may be several, also before and after.

    >>> initials("ada king lovelace")
    'A.K.L.'
    """
#: solution
    return "".join(f"{word[0].upper()}." for word in name.split())
#: test
def check(candidate):
    assert candidate("ada king lovelace") == "A.K.L."
    assert candidate("Ada") == "A."
    assert candidate("  grace   hopper ") == "G.H."
    assert candidate("") == ""
    assert candidate("   ") == ""
    assert candidate("mcDonald o'neil") == "M.O."
    assert candidate("élise martin") == "É.M."
#: wrong trips over several spaces
    return "".join(f"{word[0].upper()}." for word in name.split(" "))
#: wrong leaves letters as they are
    return "".join(f"{word[0]}." for word in name.split())
#: wrong puts dots only between
    return ".".join(word[0].upper() for word in name.split())
