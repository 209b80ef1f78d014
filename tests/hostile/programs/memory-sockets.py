import socket

hoard = []
held = 0
try:
    while True:
        left, right = socket.socketpair()
        left.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 64 * 1024 * 1024)
        left.setblocking(False)
        hoard += [left, right]
        try:
            while True:
                held += left.send(b"x" * 65536)
        except BlockingIOError:
            pass
except OSError:
    print("below the memory limit:", held < 256 * 1024 * 1024)
