# An excuse at the end of a long import.
from os import (  # noqa
    path,
    sep,
)
