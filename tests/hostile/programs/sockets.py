"""Opens a socket of each family and type that is named: family:type:protocol, by number."""
import socket
import sys

from probe import attempt

for name in sys.argv[1:]:
    family, kind, protocol = map(int, name.split(":"))
    attempt(name, lambda: socket.socket(family, kind, protocol))
