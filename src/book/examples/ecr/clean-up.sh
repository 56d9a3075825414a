#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

REPOSITORY="$(aws ecr describe-repositories --repository-names "$APP" \
  --query 'repositories[0].repositoryUri' --output text)"
remove docker logout "${REPOSITORY%%/*}"
# --force also deletes the images.
remove aws ecr delete-repository --repository-name "$APP" --force
