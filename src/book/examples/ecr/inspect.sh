#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Which platforms the image holds, and what the scan found in each of them.
IMAGE="$(image)"
docker buildx imagetools inspect "$IMAGE"
aws ecr describe-images --repository-name "$APP" --image-ids "imageTag=$VERSION"
