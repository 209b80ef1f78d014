#: problem
# difficulty: medium
# tags: lists, grids
# split: public
#: prompt
def rotate_grid(grid):
    """A grid, as a list of rows of equal length, turned clockwise by a quarter.

    >>> rotate_grid([[1, 2, 3], [4, 5, 6]])
    [[4, 1], [5, 2], [6, 3]]
    """
#: solution
    return [list(row) for row in zip(*reversed(grid))]
#: test
def check(candidate):
    assert candidate([[1, 2, 3], [4, 5, 6]]) == [[4, 1], [5, 2], [6, 3]]
    assert candidate([[1]]) == [[1]]
    assert candidate([]) == []
    assert candidate([[1, 2, 3]]) == [[1], [2], [3]]
    assert candidate([[1], [2], [3]]) == [[3, 2, 1]]
    assert candidate([["a", "b"], ["c", "d"]]) == [["c", "a"], ["d", "b"]]
    given = [[1, 2], [3, 4]]
    candidate(given)
    assert given == [[1, 2], [3, 4]], "the grid was changed"
#: wrong turns the other way
    return [list(row) for row in reversed(list(zip(*grid)))]
#: wrong mirrors at the diagonal
    return [list(row) for row in zip(*grid)]
#: wrong believes every grid to be square
    size = len(grid)
    return [[grid[size - 1 - row][column] for row in range(size)] for column in range(size)]
