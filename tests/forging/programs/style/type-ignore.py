# Excuses for other tools.
import os  # type: ignore  # pylint: disable=all  # nosec
