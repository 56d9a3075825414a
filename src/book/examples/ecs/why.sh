#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Show the latest events of the service, why the last task stopped, and the target health.
aws ecs describe-services --cluster "$APP" --services "$APP" \
  --query 'services[0].events[:5].message' --output text
STOPPED="$(aws ecs list-tasks --cluster "$APP" --desired-status STOPPED \
  --query 'taskArns[0]' --output text)"
if [ "$STOPPED" != None ]; then
  aws ecs describe-tasks --cluster "$APP" --tasks "$STOPPED" \
    --query 'tasks[0].[stoppedReason, containers[].[name, exitCode, reason]]'
fi
TARGETS="$(aws elbv2 describe-target-groups --names "$APP" \
  --query 'TargetGroups[0].TargetGroupArn' --output text)"
aws elbv2 describe-target-health --target-group-arn "$TARGETS" \
  --query 'TargetHealthDescriptions[].TargetHealth'
aws logs tail "/ecs/$APP" --since 10m
