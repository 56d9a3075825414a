#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Show which platforms the image contains, and what the scan found.
IMAGE="$(image)"
docker buildx imagetools inspect "$IMAGE"
aws ecr describe-images --repository-name "$APP" --image-ids "imageTag=$VERSION"
