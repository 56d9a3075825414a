#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

remove docker stop "$APP"
remove docker image rm "$APP:$VERSION"
remove docker buildx rm "$APP"
rm -rf build
