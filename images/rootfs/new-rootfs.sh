#!/bin/sh
# Begins the root folder of a final image: the merged /usr, a user, the mount points and the UTF-8 locale.
# Usage: new-rootfs.sh <root>
set -eu
root=$1
here=$(dirname "$0")

mkdir -p "$root/usr/bin" "$root/usr/lib" "$root/usr/lib64" "$root/usr/sbin" "$root/etc"
ln -s usr/bin "$root/bin"
ln -s usr/lib "$root/lib"
ln -s usr/lib64 "$root/lib64"
ln -s usr/sbin "$root/sbin"
mkdir -p "$root/proc" "$root/sys" "$root/dev" "$root/workspace" "$root/tmp"
cp "$here"/etc/* "$root/etc/"
chmod 0644 "$root"/etc/*

mkdir -p "$root/usr/lib/locale"
cp -r /usr/lib/locale/C.utf8 "$root/usr/lib/locale/"
