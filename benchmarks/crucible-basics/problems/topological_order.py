#: problem
# difficulty: hard
# tags: graphs, sorting
# split: public
#: prompt
def topological_order(tasks):
    """The tasks of a dictionary in an order in which each comes after all that it needs.

    The dictionary names what each task needs; what is only named there is a task too. Of those that could come next, the
    alphabetically first does. Raises ValueError when there is no such order.

    >>> topological_order({"bake": ["mix", "heat"], "mix": ["buy"]})
    ['buy', 'heat', 'mix', 'bake']
    """
#: solution
    import heapq

    needs = {name: set() for needed in tasks.values() for name in needed}
    needs.update((task, set(needed)) for task, needed in tasks.items())
    users = {task: [] for task in needs}
    for task, needed in needs.items():
        for name in needed:
            users[name].append(task)
    ready = [task for task, needed in needs.items() if not needed]
    heapq.heapify(ready)
    order = []
    while ready:
        done = heapq.heappop(ready)
        order.append(done)
        for task in users[done]:
            needs[task].discard(done)
            if not needs[task]:
                heapq.heappush(ready, task)
    if len(order) < len(needs):
        raise ValueError("the tasks need each other")
    return order
#: test
def check(candidate):
    assert candidate({"bake": ["mix", "heat"], "mix": ["buy"]}) == ["buy", "heat", "mix", "bake"]
    assert candidate({}) == []
    assert candidate({"a": []}) == ["a"]
    assert candidate({"b": [], "a": [], "c": []}) == ["a", "b", "c"]
    assert candidate({"a": ["z"], "b": []}) == ["b", "z", "a"]
    assert candidate({"a": ["b", "b"], "b": []}) == ["b", "a"]
    assert candidate({"d": ["b", "c"], "b": ["a"], "c": ["a"]}) == ["a", "b", "c", "d"]
    chain = {str(i): [str(i + 1)] for i in range(1000, 2999)}
    assert candidate(chain) == [str(i) for i in range(2999, 999, -1)]
    given = {"a": ["b"]}
    candidate(given)
    assert given == {"a": ["b"]}, "the dictionary was changed"
    for circle in ({"a": ["a"]}, {"a": ["b"], "b": ["a"]}, {"x": [], "a": ["b"], "b": ["c"], "c": ["a"]}):
        try:
            candidate(circle)
        except ValueError:
            continue
        raise AssertionError(f"{circle} has no order")
#: wrong sorts the names
    return sorted({*tasks, *(name for needed in tasks.values() for name in needed)})
#: wrong goes to the bottom first
    order = []

    def visit(task, above=()):
        if task in above:
            raise ValueError("the tasks need each other")
        if task in order:
            return
        for name in sorted(tasks.get(task, [])):
            visit(name, (*above, task))
        order.append(task)

    for task in sorted(tasks):
        visit(task)
    return order
#: wrong leaves circles out
    needs = {name: set() for needed in tasks.values() for name in needed}
    needs.update((task, set(needed)) for task, needed in tasks.items())
    order = []
    while True:
        ready = [task for task in sorted(needs) if task not in order and needs[task] <= set(order)]
        if not ready:
            return order
        order.append(ready[0])
