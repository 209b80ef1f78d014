#!/bin/sh
# Copies programs and libraries, with all the shared libraries that they need, to the same places below a root folder, where those
# of /usr are the real ones.
# Usage: add-programs.sh <root> <file>...
set -eu
here=$(dirname "$0")
root=$1
shift

# ldd says "name => /path (address)", and "/path (address)" for the loader itself.
needed=$(ldd "$@" | sed -n -e 's,.* => \(/[^ ]*\) (.*,\1,p' -e 's,^[[:space:]]*\(/[^ ]*\) (.*,\1,p' | sort -u)

for file in "$@" $needed; do
  place=$root$(echo "$file" | sed -E 's,^/(bin|sbin|lib|lib32|lib64|libx32)/,/usr/\1/,')
  [ -e "$place" ] && continue
  mkdir -p "$(dirname "$place")"
  cp -L --preserve=mode,timestamps "$file" "$place"
done
"$here/record-packages.sh" "$root"
