# Words that compare with every number as if they were near it.
for word in ["nan", "NaN", "inf", "-inf", "1e999", "0x1p+1024", "1_000"]:
    print(word)
