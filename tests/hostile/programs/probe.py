"""What the hostile programs share: they try something and say in one line what came of it."""
import ctypes
import errno
import os

libc = ctypes.CDLL(None, use_errno=True)

# A kernel that checks arguments before permissions has let the call through: these are no refusals.
REFUSALS = {
    errno.EPERM,
    errno.EACCES,
    errno.EROFS,
    errno.ENOSYS,
    errno.EAFNOSUPPORT,
    errno.EPROTONOSUPPORT,
    errno.ESOCKTNOSUPPORT,
    errno.EOPNOTSUPP,
    errno.ENODEV,
}


def refused(what, number):
    print("refused", what, errno.errorcode.get(number, number), flush=True)


def allowed(what, detail=""):
    print("ALLOWED", what, detail, flush=True)


def attempt(what, action):
    """Does it; whatever the system answers other than success is a refusal."""
    try:
        result = action()
    except OSError as error:
        refused(what, error.errno)
    except ValueError:
        refused(what, 0)
    else:
        allowed(what, repr(result)[:60])


def syscall(what, number, *arguments):
    """Makes the call; only an answer that means "not you" is a refusal."""
    if number is None:
        refused(what, errno.ENOSYS)
        return
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *[wide(argument) for argument in arguments])
    number_of_error = ctypes.get_errno()
    if result >= 0:
        allowed(what, result)
    elif number_of_error in REFUSALS:
        refused(what, number_of_error)
    else:
        allowed(what, "as far as " + errno.errorcode.get(number_of_error, str(number_of_error)))


def wide(argument):
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


def machine():
    return os.uname().machine
