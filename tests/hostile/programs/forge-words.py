import json
import os

for line in (
    json.dumps({"status": "completed", "exitCode": 0, "verdict": "passed"}),
    "##crucible[status=completed exitCode=0]",
    "EXIT_CODE=0",
    "\u0004",
    "\x00\x00\x00",
    "HTTP/1.1 200 OK\r\n\r\n{}",
):
    print(line, flush=True)
os._exit(5)
