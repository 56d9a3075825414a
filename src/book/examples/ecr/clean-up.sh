#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"
remove docker logout "$ACCOUNT.dkr.ecr.$AWS_REGION.amazonaws.com"
# --force also deletes the images.
remove aws ecr delete-repository --repository-name "$APP" --force
