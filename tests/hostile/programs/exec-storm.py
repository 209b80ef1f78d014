import os
import sys

os.execv(sys.executable, [sys.executable, "/workspace/main.py"])
