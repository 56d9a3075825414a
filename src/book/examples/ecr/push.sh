#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

REPOSITORY="$(aws ecr describe-repositories --repository-names "$APP" \
  --query 'repositories[0].repositoryUri' --output text)"

# The password goes through a pipe, so it appears neither in the history nor in a process list.
aws ecr get-login-password | docker login --username AWS --password-stdin "${REPOSITORY%%/*}"

docker buildx build --builder "$APP" --platform linux/amd64,linux/arm64 \
  --file container/Dockerfile --tag "$REPOSITORY:$VERSION" --push .

image
