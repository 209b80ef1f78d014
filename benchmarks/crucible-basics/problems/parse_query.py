#: problem
# difficulty: medium
# tags: strings, parsing, dictionaries
# split: private
#: prompt
def parse_query(query):
    """The fields of a query like "a=1&b=&a=2": a dictionary of lists of values, in the order in which they come.

    What has no "=" has the value "". Only the first "=" separates. Nothing stands between two "&" that follow each other.

    >>> parse_query("a=1&b=&a=2")
    {'a': ['1', '2'], 'b': ['']}
    """
#: solution
    fields = {}
    for part in query.split("&"):
        if part:
            name, _, value = part.partition("=")
            fields.setdefault(name, []).append(value)
    return fields
#: test
def check(candidate):
    assert candidate("a=1&b=&a=2") == {"a": ["1", "2"], "b": [""]}
    assert candidate("") == {}
    assert candidate("&&") == {}
    assert candidate("a") == {"a": [""]}
    assert candidate("a=b=c") == {"a": ["b=c"]}
    assert candidate("&x=1&&y=2&") == {"x": ["1"], "y": ["2"]}
    assert candidate("=v") == {"": ["v"]}
    assert list(candidate("z=1&a=2&z=3")) == ["z", "a"]
#: wrong keeps the last value alone
    return {name: [value] for name, _, value in (part.partition("=") for part in query.split("&")) if name or value}
#: wrong splits at every sign
    fields = {}
    for part in filter(None, query.split("&")):
        name, value, *_ = part.split("=") + [""]
        fields.setdefault(name, []).append(value)
    return fields
#: wrong overlooks fields without a value
    fields = {}
    for part in query.split("&"):
        name, separator, value = part.partition("=")
        if separator:
            fields.setdefault(name, []).append(value)
    return fields
