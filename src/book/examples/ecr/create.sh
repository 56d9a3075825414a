#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

aws ecr create-repository --repository-name "$APP" \
  --image-tag-mutability IMMUTABLE --image-scanning-configuration scanOnPush=true
aws ecr put-lifecycle-policy --repository-name "$APP" \
  --lifecycle-policy-text file://ecr/lifecycle-policy.json
