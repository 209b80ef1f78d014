"""Says the version of a framework, for the catalog."""

import platform
import sys

sys.path.insert(0, "/usr/lib/crucible/unit/packages")

if sys.argv[1] == "pytest":
    import pytest

    print(pytest.__version__)
else:
    print(platform.python_version())
