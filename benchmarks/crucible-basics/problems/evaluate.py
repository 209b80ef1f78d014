#: problem
# difficulty: hard
# tags: parsing, stacks
# split: public
#: prompt
def evaluate(expression):
    """The value of an expression of whole numbers, +, -, *, parentheses and spaces; * binds more tightly.

    A minus may stand before a number or a parenthesis. Raises ValueError for what is no expression.

    >>> evaluate("2 * (3 - -4) + 1")
    15
    """
#: solution
    tokens, position = [], 0
    while position < len(expression):
        character = expression[position]
        if character in "0123456789":
            end = position
            while end < len(expression) and expression[end] in "0123456789":
                end += 1
            tokens.append(int(expression[position:end]))
            position = end
            continue
        if character in "+-*()":
            tokens.append(character)
        elif character != " ":
            raise ValueError(f"what is {character}?")
        position += 1
    tokens.append(None)
    at = 0

    def take(expected):
        nonlocal at
        if tokens[at] != expected:
            raise ValueError("something else was expected")
        at += 1

    def factor():
        nonlocal at
        token = tokens[at]
        if isinstance(token, int):
            at += 1
            return token
        if token == "-":
            at += 1
            return -factor()
        take("(")
        value = total()
        take(")")
        return value

    def product():
        nonlocal at
        value = factor()
        while tokens[at] == "*":
            at += 1
            value *= factor()
        return value

    def total():
        nonlocal at
        value = product()
        while tokens[at] in ("+", "-"):
            sign = 1 if tokens[at] == "+" else -1
            at += 1
            value += sign * product()
        return value

    value = total()
    take(None)
    return value
#: test
def check(candidate):
    expected = {
        "1": 1, "2 * (3 - -4) + 1": 15, "2+3*4": 14, "(2+3)*4": 20, "10 - 4 - 3": 3, "-(2+3)": -5, "--7": 7,
        "2*-3": -6, "((((5))))": 5, " 1 +  2 ": 3, "100*100-1": 9999, "1-(2-(3-4))": -2, "0*(1+2)": 0, "3*(2+1)*2": 18,
    }
    for expression, value in expected.items():
        assert candidate(expression) == value, expression
    for wrong in ("", " ", "1+", "(1", "1)", "()", "1 2", "2**3", "a", "1/2", "*3", "1.5"):
        try:
            candidate(wrong)
        except ValueError:
            continue
        raise AssertionError(f"{wrong!r} was accepted")
#: wrong lets Python do it
    return eval(expression, {"__builtins__": {}})
#: wrong works from left to right
    import re

    if not re.fullmatch(r"[0-9+\-* ()]+", expression):
        raise ValueError(expression)
    while "(" in expression:
        inner = re.search(r"\(([^()]*)\)", expression)
        if inner is None:
            raise ValueError(expression)
        expression = expression[: inner.start()] + str(evaluate(inner.group(1))) + expression[inner.end() :]
    numbers = re.findall(r"-?\d+|[+*]", expression.replace(" ", ""))
    value = int(numbers[0])
    for item in numbers[1:]:
        if item not in "+*":
            value += int(item)
    return value
#: wrong accepts what is left over
    import re

    tokens = re.findall(r"\d+|[-+*()]", expression) + [None]

    def factor():
        token = tokens.pop(0)
        if token == "-":
            return -factor()
        if token == "(":
            value = total()
            tokens.pop(0)
            return value
        if token is None or not token.isdigit():
            raise ValueError(expression)
        return int(token)

    def product():
        value = factor()
        while tokens[0] == "*":
            tokens.pop(0)
            value *= factor()
        return value

    def total():
        value = product()
        while tokens and tokens[0] in ("+", "-"):
            sign = tokens.pop(0)
            value += product() if sign == "+" else -product()
        return value

    return total()
