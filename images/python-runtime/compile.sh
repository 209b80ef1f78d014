#!/bin/sh
# Compiles the modules in a folder below a root folder, in the form that is never checked against its source again: the root
# of a sandbox is read-only. Usage: compile.sh <root> <folder>
set -eu
root=$1
cd "$root/$2"
find . -name __pycache__ -prune -exec rm -r {} +
find . -name '*.pyi' -delete
python3.11 -m compileall -q --invalidation-mode unchecked-hash -s "$root" .
