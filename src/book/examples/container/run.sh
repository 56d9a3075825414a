#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

docker run --detach --rm --name "$APP" --publish 8080:8080 \
  --read-only --memory 128m --cpus 0.25 "$APP:$VERSION"
curl --silent --show-error --write-out '\n' --retry 5 --retry-all-errors \
  http://localhost:8080/health
curl --silent --show-error --write-out '\n' "http://localhost:8080/greet?name=Ada&language=fr"
