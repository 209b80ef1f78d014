import socket
import struct

from probe import attempt

for group in ("224.0.0.251", "239.255.255.250"):
    client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    client.settimeout(1)
    attempt("join " + group, lambda: client.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, struct.pack("4s4s", socket.inet_aton(group), bytes(4))))
    attempt("send " + group, lambda: client.sendto(b"hello", (group, 5353)))
broadcast = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
broadcast.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
attempt("broadcast", lambda: broadcast.sendto(b"hello", ("255.255.255.255", 9)))
