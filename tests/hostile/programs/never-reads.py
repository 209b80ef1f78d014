import time

time.sleep(0.5)
print("did not look")
