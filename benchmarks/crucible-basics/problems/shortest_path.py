#: problem
# difficulty: hard
# tags: graphs, grids
# split: public
#: prompt
def shortest_path(maze):
    """How many steps lead from S to E in a maze of rows of equal length: up, down, left or right, never into a "#".

    None when there is no way. There is exactly one S and one E.

    >>> shortest_path(["S.#", "#.E"])
    3
    """
#: solution
    from collections import deque

    cells = {(r, c): cell for r, row in enumerate(maze) for c, cell in enumerate(row)}
    start = next(place for place, cell in cells.items() if cell == "S")
    steps, waiting = {start: 0}, deque([start])
    while waiting:
        row, column = place = waiting.popleft()
        if cells[place] == "E":
            return steps[place]
        for other in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            if cells.get(other, "#") != "#" and other not in steps:
                steps[other] = steps[place] + 1
                waiting.append(other)
    return None
#: test
def check(candidate):
    assert candidate(["S.#", "#.E"]) == 3
    assert candidate(["SE"]) == 1
    assert candidate(["S#E"]) is None
    assert candidate(["E..S"]) == 3
    assert candidate(["S..", "##.", "E.."]) == 6
    assert candidate(["S.#.E", "..#..", "....."]) == 8
    assert candidate([".....", ".###.", ".#E#.", ".###.", "S...."]) is None
    assert candidate(["S....", "####.", "E...."]) == 10
    assert candidate(["S" + "." * 60] + ["." * 61] * 59 + ["." * 60 + "E"]) == 120
    assert candidate(["#S", "E#"]) is None, "no step leads across a corner"
#: wrong measures as the crow flies
    found = {cell: (r, c) for r, row in enumerate(maze) for c, cell in enumerate(row) if cell in "SE"}
    return abs(found["S"][0] - found["E"][0]) + abs(found["S"][1] - found["E"][1])
#: wrong takes the first way that it finds
    cells = {(r, c): cell for r, row in enumerate(maze) for c, cell in enumerate(row)}
    start = next(place for place, cell in cells.items() if cell == "S")
    steps, waiting = {start: 0}, [start]
    while waiting:
        row, column = place = waiting.pop()
        if cells[place] == "E":
            return steps[place]
        for other in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
            if cells.get(other, "#") != "#" and other not in steps:
                steps[other] = steps[place] + 1
                waiting.append(other)
    return None
#: wrong steps across corners
    cells = {(r, c): cell for r, row in enumerate(maze) for c, cell in enumerate(row)}
    start = next(place for place, cell in cells.items() if cell == "S")
    steps, waiting = {start: 0}, [start]
    for row, column in waiting:
        if cells[row, column] == "E":
            return steps[row, column]
        for other in ((row + r, column + c) for r in (-1, 0, 1) for c in (-1, 0, 1)):
            if cells.get(other, "#") != "#" and other not in steps:
                steps[other] = steps[row, column] + 1
                waiting.append(other)
    return None
