# The ways around a root folder that were open once.
import os

from probe import attempt


def climb():
    descriptor = os.open("/", os.O_RDONLY)
    for _ in range(64):
        descriptor = os.open("..", os.O_RDONLY, dir_fd=descriptor)
    names = os.listdir(descriptor)
    if "workspace" in names:
        raise PermissionError(1, "the same root")
    return names


def outside_of_cwd():
    for number in range(64):
        for path in (f"/proc/self/fd/{number}/../../..", f"/proc/self/fd/{number}/.."):
            names = os.listdir(path) if os.path.isdir(path) else []
            if "docker" in names or "lost+found" in names or "boot" in names and "srv" in names:
                return path
    raise PermissionError(1, "nothing of the machine")


attempt("climbing", climb)
attempt("descriptors", outside_of_cwd)
