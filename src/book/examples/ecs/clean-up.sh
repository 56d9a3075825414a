#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

. ecs/network.sh

# The tasks and the load balancer cost money every hour, so delete them first.
remove aws ecs delete-service --cluster "$APP" --service "$APP" --force
BALANCER="$(aws elbv2 describe-load-balancers --names "$APP" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text || true)"
remove aws elbv2 delete-load-balancer --load-balancer-arn "$BALANCER"
remove aws elbv2 wait load-balancers-deleted --load-balancer-arns "$BALANCER"
TARGETS="$(aws elbv2 describe-target-groups --names "$APP" \
  --query 'TargetGroups[0].TargetGroupArn' --output text || true)"
remove aws elbv2 delete-target-group --target-group-arn "$TARGETS"
remove aws ecs wait services-inactive --cluster "$APP" --services "$APP"
remove aws ecs delete-cluster --cluster "$APP"

# The rest costs nothing, but delete it too.
for DEFINITION in $(aws ecs list-task-definitions --family-prefix "$APP" \
  --query 'taskDefinitionArns[]' --output text); do
  remove aws ecs deregister-task-definition --task-definition "$DEFINITION"
done
for NAME in "$APP-tasks" "$APP-door"; do
  GROUP="$(group "$NAME")"
  if [ "$GROUP" != None ]; then again aws ec2 delete-security-group --group-id "$GROUP"; fi
done
remove aws iam delete-role-policy --role-name "$APP-execution" --policy-name start-tasks
remove aws iam delete-role --role-name "$APP-execution"
remove aws logs delete-log-group --log-group-name "/ecs/$APP"
