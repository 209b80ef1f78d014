import fcntl
import socket
import struct

from probe import attempt

names = [name for _, name in socket.if_nameindex()]
print("interfaces", names)
routes = open("/proc/net/route").read().splitlines()[1:]
print("routes", len(routes))
control = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
SIOCSIFADDR, SIOCADDRT, SIOCSIFFLAGS = 0x8916, 0x890B, 0x8914
attempt("address", lambda: fcntl.ioctl(control, SIOCSIFADDR, struct.pack("16sHH4s8s", b"lo", 2, 0, socket.inet_aton("10.0.0.1"), b"")))
attempt("route", lambda: fcntl.ioctl(control, SIOCADDRT, bytes(120)))
attempt("flags", lambda: fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH14s", b"lo", 0, b"")))
