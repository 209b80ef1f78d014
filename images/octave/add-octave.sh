#!/bin/sh
# Copies the interpreter of Octave, its functions and the libraries that these need below a root folder: of its packages the
# smaller part, because most of them are for windows, plots and sound.
# Usage: add-octave.sh <root>
set -eu
root=$1
apt-get update -q
apt-get install -q -y --no-install-recommends octave tzdata

triple=$(uname -m)-linux-gnu
version=$(basename "$(echo /usr/lib/"$triple"/octave/[0-9]*)")

mkdir -p "$root/usr/share" "$root/usr/share/octave"
cp -r /usr/share/octave/"$version" "$root/usr/share/octave/"
cp -r /usr/share/zoneinfo "$root/usr/share/"
cd "$root/usr/share/octave/$version"
rm -rf etc/tests etc/icons.* m/gui m/testfun m/java m/audio m/pkg m/legacy/@inline
find . -name '*.tst' -delete

# Extensions for windows, sound and a second plotting program have libraries that nothing else needs.
modules=''
for module in /usr/lib/"$triple"/octave/"$version"/oct/*/*.oct; do
  case $module in
  *fltk* | *audio* | *gnuplot*) ;;
  *) modules="$modules $module" ;;
  esac
done
folder=$(dirname "$module")
# shellcheck disable=SC2086 # paths of Debian have no blanks
/rootfs-tools/add-programs.sh "$root" /usr/bin/octave-cli $modules
# What is told of the others would be missed at every start.
grep gzip.oct "$folder/PKG_ADD" > "$root$folder/PKG_ADD"
