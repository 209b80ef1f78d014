# No way to another machine, no names, and no sockets that are not for programs.
import socket

broken = []
for family, address in ((socket.AF_INET, ("1.1.1.1", 443)), (socket.AF_INET, ("172.17.0.1", 2375)), (socket.AF_INET6, ("2606:4700::1111", 443))):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as client:
            client.settimeout(1)
            client.connect(address)
            broken.append(address)
    except OSError:
        pass
AF_PACKET, AF_VSOCK, AF_ALG = 17, 40, 38
for family in (AF_PACKET, AF_VSOCK, AF_ALG):
    try:
        socket.socket(family, socket.SOCK_STREAM).close()
        broken.append(family)
    except OSError:
        pass
print(broken or "held")
