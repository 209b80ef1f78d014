# Brings configuration of its own.
import os
# --- ruff.toml
lint.ignore = ["ALL"]
# --- .ruff.toml
lint.ignore = ["ALL"]
# --- pyproject.toml
[tool.ruff.lint]
ignore = ["ALL"]
# --- setup.cfg
[flake8]
ignore = F
