#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

. ecs/network.sh
ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"
IMAGE="$(image)"
TASK_GROUP="$(group "$APP-tasks")"
TARGETS="$(aws elbv2 describe-target-groups --names "$APP" \
  --query 'TargetGroups[0].TargetGroupArn' --output text)"

aws ecs create-cluster --cluster-name "$APP" --capacity-providers FARGATE
aws ecs register-task-definition \
  --cli-input-json "$(fill ecs/task-definition.json ACCOUNT AWS_REGION IMAGE)"
aws ecs create-service \
  --cli-input-json "$(fill ecs/service.json SUBNET_A SUBNET_B TASK_GROUP TARGETS)"
aws ecs wait services-stable --cluster "$APP" --services "$APP"
