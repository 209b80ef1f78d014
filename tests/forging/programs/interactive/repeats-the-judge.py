# Sends back what the judge says.
print(-1, flush=True)
while True:
    print(input(), flush=True)
