#!/bin/sh
# Copies what GCC needs to compile and link C and C++, and nothing else of its packages, below a root folder.
# Usage: add-compiler.sh <root> <major version of gcc>
set -eu
root=$1
version=$2
tools=/rootfs-tools/add-programs.sh
triple=$(gcc-"$version" -dumpmachine)
own=usr/lib/gcc/$triple/$version
libraries=usr/lib/$triple

# The drivers are called by their short names; assembler and linker are looked for on the path.
"$tools" "$root" "/usr/bin/$triple-gcc-$version" "/usr/bin/$triple-g++-$version" /usr/bin/as /usr/bin/ld \
  "/$own/cc1" "/$own/cc1plus" "/$own/collect2"
mv "$root/usr/bin/$triple-gcc-$version" "$root/usr/bin/gcc"
mv "$root/usr/bin/$triple-g++-$version" "$root/usr/bin/g++"

cp -r "/$own/include" "$root/$own/"
for file in crtbegin.o crtbeginS.o crtend.o crtendS.o libgcc.a libgcc_s.so libstdc++.so; do
  cp -P "/$own/$file" "$root/$own/"
done

cp -r /usr/include "$root/usr/"

for file in crt1.o Scrt1.o crti.o crtn.o libc.so libc_nonshared.a libm.so; do
  cp "/$libraries/$file" "$root/$libraries/"
done
# The linker scripts of the C library name these; programs load them.
"$tools" "$root" "/$libraries/libm.so.6" "/$libraries/libc.so.6" "/$libraries/libstdc++.so.6" "/$libraries/libgcc_s.so.1"
[ ! -e "/$libraries/libmvec.so.1" ] || "$tools" "$root" "/$libraries/libmvec.so.1"
