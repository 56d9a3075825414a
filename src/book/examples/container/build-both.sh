#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Docker's own builder builds for one platform at a time. This builder handles several.
docker buildx create --name "$APP" --driver docker-container --bootstrap
mkdir -p build
docker buildx build --builder "$APP" --platform linux/amd64,linux/arm64 \
  --file container/Dockerfile --output type=oci,dest=build/greeting.tar .
