import socket
import sys

from probe import attempt

attempt("abstract name", lambda: socket.socket(socket.AF_UNIX).connect("\0" + sys.argv[1]))
