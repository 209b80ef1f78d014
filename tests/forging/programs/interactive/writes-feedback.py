# Leaves a score where the judge leaves its own.
import os

os.makedirs("output/0", exist_ok=True)
for name in ["output/score_multiplier.txt", "output/0/score_multiplier.txt", "output/0/score.txt"]:
    with open(name, "w") as file:
        file.write("1")
print(-1, flush=True)
