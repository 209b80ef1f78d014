# An output that would end strings, for a checker that builds commands or code of it.
print("'; raise SystemExit(42) #")
print('"; raise SystemExit(42) #')
print("__import__('os')._exit(42)")
