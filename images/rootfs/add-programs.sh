#!/bin/sh
# Copies programs and libraries, with all the shared libraries that they need, to the same places below a root folder.
# Usage: add-programs.sh <root> <file>...
set -eu
here=$(dirname "$0")
root=$1
shift

# ldd says "name => /path (address)", and "/path (address)" for the loader itself.
needed=$(ldd "$@" | sed -n -e 's,.* => \(/[^ ]*\) (.*,\1,p' -e 's,^[[:space:]]*\(/[^ ]*\) (.*,\1,p' | sort -u)

for file in "$@" $needed; do
  [ -e "$root$file" ] && continue
  mkdir -p "$root$(dirname "$file")"
  cp -L --preserve=mode,timestamps "$file" "$root$file"
done
"$here/record-packages.sh" "$root"
