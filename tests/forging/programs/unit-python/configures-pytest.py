# Brings configuration that loads a plugin and collects other tests.
# It is for: pytest
def answer(n):
    return None


# --- pytest.ini
[pytest]
addopts = -p evil --deselect solution_test.py
python_files = evil_test.py
# --- setup.cfg
[tool:pytest]
addopts = -p evil
# --- evil.py
import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    return True


# --- evil_test.py
def test_one():
    pass
