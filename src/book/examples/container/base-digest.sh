#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# The exact base image that the tag means today.
docker buildx imagetools inspect public.ecr.aws/docker/library/node:24-alpine \
  --format '{{.Manifest.Digest}}'
