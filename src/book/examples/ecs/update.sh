#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Run ecr/push.sh with a new VERSION first. ECS then starts new tasks before it stops the old ones.
ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"
IMAGE="$(image)"
aws ecs register-task-definition \
  --cli-input-json "$(fill ecs/task-definition.json ACCOUNT AWS_REGION IMAGE)"
aws ecs update-service --cluster "$APP" --service "$APP" --task-definition "$APP"
aws ecs wait services-stable --cluster "$APP" --services "$APP"
