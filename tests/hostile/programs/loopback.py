# A program may talk to itself: that is no network.
import socket

server = socket.create_server(("127.0.0.1", 8080))
client = socket.create_connection(("127.0.0.1", 8080))
peer, _ = server.accept()
client.sendall(b"to myself")
print(peer.recv(20).decode())
