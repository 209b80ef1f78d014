import os

NAMES = [
    b"..\\..\\windows.txt",
    b"line\nbreak.txt",
    b"carriage\rreturn.txt",
    b"\x1b]0;owned\x07.txt",
    b"\xff\xfe-no-text.txt",
    b"-rf",
    b"...",
    b"<img src=x onerror=alert(1)>.txt",
    b"__proto__",
    "\u202egnp.exe".encode(),
    b"a" * 255,
    b"; rm -rf ~",
    b"%2e%2e%2fup.txt",
    b"'\".txt",
]
for name in NAMES:
    with open(b"output/" + name, "wb") as file:
        file.write(b"x")
print(len(NAMES))
