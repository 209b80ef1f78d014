import threading

stop = threading.Event()
count = 0
try:
    while count < 20_000:
        thread = threading.Thread(target=stop.wait)
        thread.start()
        count += 1
except RuntimeError:
    print("stopped below the limit:", count < 64, flush=True)
stop.set()
