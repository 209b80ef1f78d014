"""Keeps the code of a submission from what only an attack on its own interpreter needs.

An audit hook cannot be taken away again. It looks at who asks: the nearest frame that is not the standard library's. The
tests and the frameworks may do what they like; everybody else is kept from the stacks of others, from searching memory, and
from native code. docs/forging.md says where this ends.
"""

import posix
import sys
import types
from _ctypes import call_function, dlopen, dlsym
from _thread import get_ident

STANDARD = ("/usr/lib/python3.11/", "<frozen ")
TRUSTED = ("/usr/lib/crucible/", "/crucible-tests/")
IMPORTLIB = "<frozen importlib._bootstrap_external>"
TRACEBACK = "/usr/lib/python3.11/traceback.py"
LOGGING = "/usr/lib/python3.11/logging/__init__.py"

REFUSED = frozenset(
    {
        *("gc.get_objects", "gc.get_referrers", "gc.get_referents"),
        *("sys.settrace", "sys.setprofile", "sys._current_frames", "sys._current_exceptions"),
        *("ctypes.dlopen", "ctypes.dlsym", "ctypes.dlsym/handle", "ctypes.addressof", "ctypes.PyObj_FromPtr"),
        *("ctypes.call_function", "ctypes.cdata", "ctypes.cdata/buffer", "ctypes.string_at", "ctypes.wstring_at"),
        # An interpreter of its own has no guard, and code that is put together by hand may do anything.
        *("cpython.PyInterpreterState_New", "code.__new__"),
    }
)
FRAMES = frozenset({"tb_frame", "gi_frame", "cr_frame", "ag_frame"})
CODE = frozenset({"__code__", "__defaults__", "__kwdefaults__"})
# They look at a frame for purposes of their own, and hand none on.
LOOKING = frozenset(
    {
        *("/usr/lib/python3.11/collections/__init__.py", "/usr/lib/python3.11/enum.py"),
        *("/usr/lib/python3.11/typing.py", "/usr/lib/python3.11/warnings.py", LOGGING),
    }
)
DYNLOAD = "/usr/lib/python3.11/lib-dynload/"
PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2
# Offsets in what the kernel tells a filter, and the filter's instructions: load, jump if equal, return.
CALL, SECOND_ARGUMENT = 0, 24
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050001
RT_SIGACTION = {"x86_64": 13, "aarch64": 134}


class Refused(RuntimeError):
    """The tests do not allow this."""


def hide_memory():
    """Closes this process's memory and descriptors in /proc to all other processes, and to itself."""
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def prctl(*arguments):
    # By the module in C: ctypes itself takes longer to import than a program to start.
    if call_function(dlsym(dlopen(None, 0), "prctl"), arguments) != 0:
        raise OSError("The process cannot be protected.")


def refuse_signal_handlers():
    """Nobody in this process, or started by it, can set one from now on: handlers are shown the frame that they interrupt."""
    instructions = (
        (LOAD, 0, 0, CALL),
        (JUMP_IF_EQUAL, 0, 4, RT_SIGACTION[posix.uname().machine]),
        # To ask which there is, without a new one, is allowed.
        (LOAD, 0, 0, SECOND_ARGUMENT),
        (JUMP_IF_EQUAL, 0, 3, 0),
        (LOAD, 0, 0, SECOND_ARGUMENT + 4),
        (JUMP_IF_EQUAL, 0, 1, 0),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    )
    code = b"".join(
        what.to_bytes(2, "little") + bytes((yes, no)) + value.to_bytes(4, "little") for what, yes, no, value in instructions
    )
    address = id(code) + bytes.__basicsize__ - 1
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, len(instructions).to_bytes(8, "little") + address.to_bytes(8, "little"))


def stand_guard(on_attack):
    """From now on. `on_attack` hears what was tried."""
    getframe = sys._getframe
    function = types.FunctionType
    standard, trusted, dynload = STANDARD, TRUSTED, DYNLOAD
    reserved = (*trusted, *standard)
    refused, frames, code, looking = REFUSED, FRAMES, CODE, LOOKING
    thread, busy, text, refusal, type_of, truth, size = get_ident, set(), str, Refused, type, bool, len

    def native(path):
        return path.startswith(dynload) and "/" not in path[size(dynload) :]

    def is_foreign(frame):
        while frame is not None:
            name = frame.f_code.co_filename
            if name.startswith(trusted):
                return False
            if not name.startswith(standard):
                return True
            frame = frame.f_back
        return True

    def hands_frames_on(frame):
        """Formatting a traceback is no attack, as long as it hands on neither frames nor what is in them."""
        while frame is not None and frame.f_code.co_filename == TRACEBACK:
            if frame.f_code.co_name == "_extract_from_extended_frame_gen":
                return truth(frame.f_locals["capture_locals"])
            frame = frame.f_back
        return True

    def is_attack(event, args, frame):
        if event == "object.__getattr__" or event == "object.__setattr__":
            if args[1] in frames:
                return hands_frames_on(frame)
            return args[1] in code and type_of(args[0]) is function and args[0].__code__.co_filename.startswith(reserved)
        if event in refused:
            return True
        if event == "marshal.loads":
            return frame.f_code.co_filename != IMPORTLIB
        if event == "sys._getframe":
            name = frame.f_code.co_filename
            return name not in looking or (name == LOGGING and frame.f_back.f_code.co_filename != LOGGING)
        if event == "compile":
            # A text of another type would say itself what it begins with.
            return args[1] is not None and (type_of(args[1]) is not text or args[1].startswith(reserved))
        if event == "open":
            return type_of(args[0]) is text and args[0].endswith("/mem")
        if event == "import":
            return args[1] is not None and (type_of(args[1]) is not text or not native(args[1]))
        return False

    def watch(event, args):
        me = thread()
        if me in busy:
            return
        busy.add(me)
        try:
            frame = getframe(1)
            attack = is_attack(event, args, frame) and is_foreign(frame)
        finally:
            busy.discard(me)
        if attack:
            on_attack(event)
            raise refusal(f"A program that is tested may not do this: {event}.")

    sys.addaudithook(watch)
