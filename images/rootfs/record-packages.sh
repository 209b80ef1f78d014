#!/bin/sh
# Writes down which Debian packages the files below a root folder come from, one file a package with what dpkg says of it:
# an image without a package manager can still tell what it is made of.
# Usage: record-packages.sh <root>
set -eu
root=$1
folder=$root/usr/share/crucible/packages
mkdir -p "$folder"

packages=$(find "$root" -xdev -mindepth 2 ! -type d -printf '/%P\n' | awk '
  # Some packages still say /lib where it is /usr/lib.
  { path = $0; if (path ~ /^\/(bin|sbin|lib|lib64)\//) path = "/usr" path }
  FILENAME != "-" { owner[path] = FILENAME; next }
  path in owner { name = owner[path]; sub(/.*\//, "", name); sub(/\.list$/, "", name); print name }
' /var/lib/dpkg/info/*.list - | sort -u)

[ -n "$packages" ] || exit 0
# shellcheck disable=SC2086 # names of packages have no blanks
dpkg-query -s $packages | awk -v folder="$folder" '
  /^Package: / { file = folder "/" $2; printf "" > file }
  /^(Package|Version|Architecture|Source|Maintainer|Homepage|Section): / { print > file }
'
