# Makes an interpreter inside of this one, which has no guard, and reads memory there.
import _xxsubinterpreters

CODE = """
import ctypes
open("/tmp/found", "w").write(str(ctypes.string_at(id(1), 32)))
"""


def answer(n):
    other = _xxsubinterpreters.create()
    _xxsubinterpreters.run_string(other, CODE)
    return open("/tmp/found").read()
