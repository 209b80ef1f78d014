import socket
import time

from probe import attempt


def by_name():
    socket.socket(socket.AF_UNIX).connect("\0crucible-meeting-point")


time.sleep(1)
attempt("port", lambda: socket.create_connection(("127.0.0.1", 8765), timeout=1))
attempt("abstract name", by_name)
