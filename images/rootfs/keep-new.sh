#!/bin/sh
# Removes from a root folder what another one has already, so that the layer of the second is shared by several images and the first
# one is only what is added to it. Usage: keep-new.sh <root> <earlier root>
set -eu
root=$1
earlier=$2

cd "$root"
find . ! -type d | while IFS= read -r path; do
  if [ -L "$path" ] && [ -L "$earlier/$path" ]; then
    [ "$(readlink "$path")" = "$(readlink "$earlier/$path")" ] && rm "$path"
  elif [ -f "$path" ] && [ -f "$earlier/$path" ] && [ ! -L "$path" ] && [ ! -L "$earlier/$path" ]; then
    cmp -s "$path" "$earlier/$path" && rm "$path"
  fi
  true
done
find . -mindepth 1 -depth -type d -empty -delete
