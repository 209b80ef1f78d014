# Every folder that there is, and what can be made in it.
import os

found = []
for folder, folders, _ in os.walk("/"):
    if folder == "/proc":
        folders[:] = ["sys", "irq", "bus", "fs", "scsi", "acpi", "1", "self"]
    try:
        os.close(os.open(f"{folder}/intruder", os.O_WRONLY | os.O_CREAT, 0o600))
        os.unlink(f"{folder}/intruder")
        found.append(folder)
    except OSError:
        pass
    if len(folder) > 200 or folder.count("/") > 12:
        folders.clear()
print(sorted(set(found) - {"/proc/1/cwd"}))
