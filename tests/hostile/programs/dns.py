import socket

from probe import attempt

attempt("name", lambda: socket.getaddrinfo("example.org", 80))
# A question to a resolver of the usual places, without the library.
question = bytes.fromhex("1234010000010000000000000765786d616d706c65036f726700000100 01".replace(" ", ""))
for server in ("8.8.8.8", "127.0.0.11", "172.17.0.1", "127.0.0.53"):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.settimeout(1)

        def ask():
            client.sendto(question, (server, 53))
            return client.recv(512)

        attempt(server, ask)
