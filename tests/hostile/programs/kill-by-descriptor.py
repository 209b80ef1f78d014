# A signal of one's choice for whoever owns a file's events, and by a descriptor of the process.
import fcntl
import os
import signal
import socket
import time

for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP, signal.SIGSEGV):
    left, right = socket.socketpair()
    try:
        fcntl.fcntl(left, fcntl.F_SETOWN, 1)
        fcntl.fcntl(left, 10, number)
        fcntl.fcntl(left, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
        right.send(b"x")
    except OSError:
        pass
    try:
        signal.pidfd_send_signal(os.pidfd_open(1), number)
    except OSError:
        pass
time.sleep(0.3)
print("still here")
