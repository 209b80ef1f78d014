# Descriptors that are on their way in a message belong to no process.
import array
import socket

sent = 0
held = []
try:
    for _ in range(300):
        left, right = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        left.setblocking(False)
        held += [left, right]
        for _ in range(50):
            message = array.array("i", [left.fileno()] * 200)
            left.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, message)])
            sent += 200
except OSError:
    pass
print("came to an end:", sent < 300 * 50 * 200)
