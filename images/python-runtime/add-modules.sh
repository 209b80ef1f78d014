#!/bin/sh
# Adds the modules of the Debian packages that are installed, and further files or folders that are named, to the root folder of a
# final image: compiled, without the modules' own tests, and with the shared libraries that they need.
# Usage: add-modules.sh <root> [<path>...]
set -eu
root=$1
shift
here=$(dirname "$0")
modules=usr/lib/python3/dist-packages

for path in "/$modules" "$@"; do
  mkdir -p "$root$(dirname "$path")"
  cp -r "$path" "$root$(dirname "$path")/"
done
cd "$root/$modules"
# What installs packages or draws windows has no use here.
rm -rf pkg_resources/tests setuptools/tests lib2to3 _distutils_hack distutils-precedence.pth PIL/ImageTk.py PIL/_imagingtk*.so
find . -type d \( -name tests -o -name test \) -prune -exec rm -r {} +
"$here/compile.sh" "$root" "$modules"
find "$root/$modules" -name '*.so*' -type f -exec /rootfs-tools/add-programs.sh "$root" {} +
