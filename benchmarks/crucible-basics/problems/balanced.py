#: problem
# difficulty: medium
# tags: strings, stacks
# split: public
#: prompt
def balanced(text):
    """Whether the brackets (), [] and {} of a text are closed in the right order; other characters do not matter.

    >>> balanced("f(a[1], {2})")
    True
    """
#: solution
    pairs = {")": "(", "]": "[", "}": "{"}
    opened = []
    for character in text:
        if character in pairs.values():
            opened.append(character)
        elif character in pairs and (not opened or opened.pop() != pairs[character]):
            return False
    return not opened
#: test
def check(candidate):
    for text in ("", "abc", "f(a[1], {2})", "()[]{}", "((()))", "{[()()]}", "<(>)"):
        assert candidate(text) is True, text
    for text in ("(", ")", "(]", "([)]", "())", "(()", "][", "}{", "{[}"):
        assert candidate(text) is False, text
#: wrong only counts
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "{}"))
#: wrong leaves brackets open
    pairs = {")": "(", "]": "[", "}": "{"}
    opened = []
    for character in text:
        if character in "([{":
            opened.append(character)
        elif character in pairs and (not opened or opened.pop() != pairs[character]):
            return False
    return True
#: wrong closes what was not opened
    pairs = {")": "(", "]": "[", "}": "{"}
    opened = []
    for character in text:
        if character in "([{":
            opened.append(character)
        elif character in pairs and opened and opened.pop() != pairs[character]:
            return False
    return not opened
