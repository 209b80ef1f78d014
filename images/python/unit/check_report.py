"""The sealed report of one test: lines with a keyed hash that only the harness and the runner can make."""

import posix
from _json import encode_basestring_ascii
from _sha256 import sha256

PRIVATE_FD = 200
BLOCK_BYTES = 64
MAX_TEXT = 16_000


def open_report(key):
    """Takes stdout for the report alone; what anybody else prints there goes to stderr from now on."""
    posix.dup2(1, PRIVATE_FD, inheritable=False)
    posix.dup2(2, 1)
    return seal_writer(keyed_hash(key))


def keyed_hash(key):
    """HMAC with SHA-256."""
    block = key.ljust(BLOCK_BYTES, b"\0")
    inner, outer = (sha256(bytes(byte ^ pad for byte in block)) for pad in (0x36, 0x5C))

    def digest(data):
        first, second = inner.copy(), outer.copy()
        first.update(data)
        second.update(first.digest())
        return second.hexdigest()

    return digest


def seal_writer(digest, write=posix.write, getpid=posix.getpid, pid=posix.getpid(), leave=posix._exit):
    # Everything is bound here, so that nothing that is looked up later can be another's.
    position = 0

    def say(body):
        nonlocal position
        if getpid() != pid:
            # A child that the program forked: only the first process reports.
            leave(1)
        line = f"\n{digest(f'{position}:{body}'.encode())} {body}\n".encode()
        position += 1
        while line:
            line = line[write(PRIVATE_FD, line) :]

    return say


def verdict_teller(say):
    quote, short = encode_basestring_ascii, shortened

    def tell(verdict, attacks):
        outcome, message, trace, duration_ms = verdict
        refused = "\n".join(sorted(set(attacks))[:20])
        trace = f"{trace}\nRefused:\n{refused}" if refused else trace
        say(
            f'{{"type":"case","name":"check","outcome":"{outcome}","message":{quote(short(message))},'
            f'"trace":{quote(short(trace))},"durationMs":{duration_ms:.3f}}}'
        )

    return tell


def shortened(text):
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"
