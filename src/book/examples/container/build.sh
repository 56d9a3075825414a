#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

docker build --file container/Dockerfile --tag "$APP:$VERSION" .
