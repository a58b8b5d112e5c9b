#!/bin/sh
# Checks the two commands of the README on a clean clone of this repository's last commit: npm ci && npm start, wait for
# the page, read one claim through HTTP, stop; start again after a kill -9. As root it is done twice: as root with npm's
# install scripts as they are, and as an ordinary account with install scripts blocked, on a path with spaces.
set -eu

repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
started=
trap 'stop; rm -rf "$work"' EXIT INT TERM

# Ends what a check started, by its process group, and nothing else.
stop() { if [ -n "$started" ]; then kill -s "${1:-KILL}" -- "-$started" 2>/dev/null || true; started=; fi; }

# start FOLDER LOG: npm start in a session of its own; waits for the address and leaves it in $address
start() {
  setsid sh -c 'cd "$1" && exec $2 npm start' sh "$1" "$as" > "$2" 2>&1 &
  started=$!
  address=
  tries=0
  while [ -z "$address" ]; do
    tries=$((tries + 1))
    if [ $tries -gt 3000 ] || ! kill -0 "$started" 2>/dev/null; then cat "$2"; echo "two-commands: npm start gave no address"; exit 1; fi
    sleep 0.2
    address=$(sed -n 's/.*\(http:\/\/127\.0\.0\.1:[0-9]*\/\).*/\1/p' "$2" | head -n 1)
  done
}

# check NAME FOLDER NPM-OPTIONS
check() {
  folder=$2
  git clone -q "$repository" "$folder"
  [ -z "$as" ] || chown -R "$account" "$folder"
  begin=$(date +%s)
  (cd "$folder" && $as npm ci --no-audit --no-fund ${3-} > "$work/log" 2>&1) || { cat "$work/log"; exit 1; }
  installed=$(date +%s)
  start "$folder" "$work/log"
  ready=$(date +%s)
  node "$repository/scripts/read-claim.js" "$address"
  stop KILL
  sleep 1
  start "$folder" "$work/log"
  node "$repository/scripts/read-claim.js" "$address"
  stop INT
  tries=0
  while [ -e "$folder/.sitrep/database/postmaster.pid" ] && [ $tries -lt 100 ]; do tries=$((tries + 1)); sleep 0.1; done
  [ ! -e "$folder/.sitrep/database/postmaster.pid" ] || { echo "two-commands: the database still runs"; exit 1; }
  echo "two-commands: $1: npm ci $((installed - begin)) s, npm start to page $((ready - installed)) s, again after kill -9: good"
}

as=
check "as $(id -un)" "$work/clone"
if [ "$(id -u)" = 0 ] && command -v setpriv > /dev/null; then
  account=$(id -u nobody):$(id -g nobody)
  mkdir "$work/home"
  chown "$account" "$work/home"
  as="setpriv --reuid=$(id -u nobody) --regid=$(id -g nobody) --clear-groups env HOME=$work/home"
  check "as nobody, install scripts blocked, a path with spaces" "$work/a clone with spaces" --ignore-scripts
fi
