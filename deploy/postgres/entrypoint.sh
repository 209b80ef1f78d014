#!/bin/bash
# Starts Postgres, making its data folder at the first start. Settings: POSTGRES_USER, POSTGRES_PASSWORD and PGDATA,
# with the same meaning as in the official image.
set -euo pipefail
umask 077

: "${POSTGRES_PASSWORD:?POSTGRES_PASSWORD has to be set.}"
: "${POSTGRES_USER:=postgres}"

if [ "${1:-}" = postgres ] && [ ! -s "$PGDATA/PG_VERSION" ]; then
  # In a folder that is renamed when it is complete: a start that was cut short leaves nothing half made.
  draft=$PGDATA.new
  rm -rf "$draft"
  mkdir -p "$draft"
  password_file=/tmp/initial-password
  printf '%s' "$POSTGRES_PASSWORD" > "$password_file"
  initdb -D "$draft" --username "$POSTGRES_USER" --pwfile "$password_file" \
    --encoding UTF8 --locale C --auth scram-sha-256
  rm "$password_file"
  echo 'host all all all scram-sha-256' >> "$draft/pg_hba.conf"
  mv "$draft" "$PGDATA"
fi

unset POSTGRES_PASSWORD
exec "$@"
