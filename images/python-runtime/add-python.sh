#!/bin/sh
# Adds Python and its standard library to the root folder of a final image, compiled, without what needs a display, a package
# index or the interpreter's own tests; with time zones and the descriptions of terminals.
# Usage: add-python.sh <root>
set -eu
root=$1
here=$(dirname "$0")
library=$root/usr/lib/python3.11

mkdir -p "$root/usr/share" "$root/usr/lib"
cp -r /usr/lib/python3.11 "$root/usr/lib/"
cp -r /usr/share/zoneinfo "$root/usr/share/"
cp -r /lib/terminfo "$root/usr/lib/"
cd "$library"
rm -rf test idlelib tkinter turtledemo turtle.py ensurepip lib2to3 config-3.11-* venv sitecustomize.py
cp "$here/sitecustomize.py" .
"$here/compile.sh" "$root" usr/lib/python3.11
/rootfs-tools/add-programs.sh "$root" /usr/bin/python3.11 "$library"/lib-dynload/*.so
ln -s python3.11 "$root/usr/bin/python3"
ln -s python3.11 "$root/usr/bin/python"
