"""The cells of a notebook that are code."""

import json
from dataclasses import dataclass


class NotANotebook(Exception):
    """What is wrong with the file, for people."""


@dataclass(frozen=True)
class Cell:
    source: str
    # Jupyter's own mark for cells whose errors are to be seen and not to end anything.
    may_fail: bool


def read_cells(path):
    try:
        with open(path, encoding="utf-8") as file:
            notebook = json.load(file)
    except ValueError as error:
        raise NotANotebook(str(error)) from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise NotANotebook("it has no list of cells.")
    return [to_cell(cell) for cell in notebook["cells"] if is_code(cell)]


def is_code(cell):
    return isinstance(cell, dict) and cell.get("cell_type") == "code"


def to_cell(cell):
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    tags = (cell.get("metadata") or {}).get("tags") or []
    return Cell("".join(str(line) for line in lines), "raises-exception" in tags)
