#!/bin/bash
# Whether the server on this machine takes connections: 0 when it asks for a password, 1 while it starts or stops, 2 when
# nothing answers. The package that Postgres is from has no pg_isready; options of the real one are accepted and ignored.
set -u

exec 3<> /dev/tcp/127.0.0.1/5432 || exit 2
# The first message of the protocol: its length, version 3.0 and the name of a user.
printf '\0\0\0\027\0\003\0\0user\0crucible\0\0' >&3
IFS= read -r -n 1 -t 3 answer <&3 || exit 2
[ "$answer" = R ] || exit 1
