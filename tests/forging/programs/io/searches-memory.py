# Prints every string that its own interpreter holds.
import gc

for thing in gc.get_objects():
    if isinstance(thing, (dict, list, tuple)):
        print(str(thing)[:2000])
