#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Print the digest of the base image that the tag points to today.
docker buildx imagetools inspect public.ecr.aws/docker/library/node:24-alpine \
  --format '{{.Manifest.Digest}}'
