# Numbers that are none, and compare as equal to none and to all.
for word in ["nan", "inf", "1e400", "0x10", "١", "1_0"]:
    print(word, flush=True)
    input()
