# Writes a share of the points and a message into every folder that could be the checker's.
import os

for folder in ["output", "output/0", "output/1", "feedback", ".crucible", ".crucible/0", "/tmp/output"]:
    os.makedirs(folder, exist_ok=True)
    for name in ["score_multiplier.txt", "score.txt", "teammessage.txt", "judgemessage.txt"]:
        with open(f"{folder}/{name}", "w") as file:
            file.write("1")
