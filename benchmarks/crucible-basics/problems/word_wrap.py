#: problem
# difficulty: hard
# tags: strings, greedy
# split: public
#: prompt
def word_wrap(text, width):
    """The words of a text in lines of at most width characters, as many in each as fit, with one space between them.

    A word that is longer than a line is cut into pieces of the width, the last of which begins the next line.

    >>> word_wrap("to be or not", 5)
    ['to be', 'or', 'not']
    """
#: solution
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) <= width:
            line += f" {word}"
            continue
        if line:
            lines.append(line)
        while len(word) > width:
            lines.append(word[:width])
            word = word[width:]
        line = word
    return [*lines, line] if line else lines
#: test
def check(candidate):
    assert candidate("to be or not", 5) == ["to be", "or", "not"]
    assert candidate("", 5) == []
    assert candidate("  \n ", 5) == []
    assert candidate("one", 3) == ["one"]
    assert candidate("one two", 7) == ["one two"]
    assert candidate("one two", 6) == ["one", "two"]
    assert candidate("  a   b\nc ", 3) == ["a b", "c"]
    assert candidate("abcdefgh", 3) == ["abc", "def", "gh"]
    assert candidate("abcdefgh ij", 5) == ["abcde", "fgh", "ij"]
    assert candidate("abcdefg hi", 5) == ["abcde", "fg hi"]
    assert candidate("x abcdef y", 3) == ["x", "abc", "def", "y"]
    assert candidate("a b", 1) == ["a", "b"]
#: wrong cuts wherever a line is full
    text = " ".join(text.split())
    return [text[at : at + width].strip() for at in range(0, len(text), width)]
#: wrong lets long words stick out
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) <= width:
            line += f" {word}"
        else:
            if line:
                lines.append(line)
            line = word
    return [*lines, line] if line else lines
#: wrong forgets the space
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) <= width:
            line += f" {word}"
            continue
        if line:
            lines.append(line)
        while len(word) > width:
            lines.append(word[:width])
            word = word[width:]
        line = word
    return [*lines, line] if line else lines
