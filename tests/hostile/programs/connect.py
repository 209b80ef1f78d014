"""Tries to reach every address that is named: host|port."""
import socket
import sys

from probe import allowed, refused

for target in sys.argv[1:]:
    host, port = target.rsplit("|", 1)
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        try:
            for family, _, _, _, address in socket.getaddrinfo(host, int(port), type=kind):
                with socket.socket(family, kind) as client:
                    client.settimeout(1)
                    client.connect(address)
                    client.send(b"hello from inside")
                    allowed(target, kind)
        except OSError as error:
            refused(target, error.errno)
