# Excuses a part of the file.
# ruff: disable[F401]
import os
# ruff: enable[F401]
