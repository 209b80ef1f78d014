# Waits for ever, until the judge gives up.
input()
