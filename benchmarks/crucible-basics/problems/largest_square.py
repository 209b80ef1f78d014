#: problem
# difficulty: hard
# tags: grids, dynamic-programming
# split: private
#: prompt
def largest_square(grid):
    """The area of the largest square that consists of ones alone, in a grid of zeros and ones.

    >>> largest_square([[1, 1, 0], [1, 1, 1]])
    4
    """
#: solution
    largest, above = 0, []
    for row in grid:
        sides = []
        for column, cell in enumerate(row):
            if not cell:
                sides.append(0)
            elif column == 0 or not above:
                sides.append(1)
            else:
                sides.append(1 + min(sides[-1], above[column], above[column - 1]))
        largest = max([largest, *sides])
        above = sides
    return largest**2
#: test
def check(candidate):
    assert candidate([[1, 1, 0], [1, 1, 1]]) == 4
    assert candidate([]) == 0
    assert candidate([[]]) == 0
    assert candidate([[0]]) == 0
    assert candidate([[1]]) == 1
    assert candidate([[1, 1, 1]]) == 1
    assert candidate([[1, 1, 1], [1, 0, 1], [1, 1, 1]]) == 1
    assert candidate([[0, 1, 1, 1], [1, 1, 1, 1], [0, 1, 1, 1]]) == 9
    assert candidate([[1, 1], [1, 1], [1, 1]]) == 4
    assert candidate([[1] * 150 for _ in range(150)]) == 22500
    given = [[1, 1], [1, 1]]
    candidate(given)
    assert given == [[1, 1], [1, 1]], "the grid was changed"
#: wrong counts the ones
    return sum(sum(row) for row in grid)
#: wrong looks at the frame alone
    best = 0
    for r, row in enumerate(grid):
        for c in range(len(row)):
            for side in range(1, min(len(grid) - r, len(row) - c) + 1):
                edge = [grid[r][c + i] and grid[r + side - 1][c + i] and grid[r + i][c] and grid[r + i][c + side - 1] for i in range(side)]
                if all(edge):
                    best = max(best, side)
    return best * best
#: wrong answers with the side
    largest, above = 0, []
    for row in grid:
        sides = []
        for column, cell in enumerate(row):
            before = min(sides[-1], above[column], above[column - 1]) if column and above else 0
            sides.append(before + 1 if cell else 0)
        largest = max([largest, *sides])
        above = sides
    return largest
