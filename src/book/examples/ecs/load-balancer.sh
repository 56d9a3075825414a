#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

. ecs/network.sh

# Two firewalls: you can reach the load balancer, and only it can reach the tasks.
VISITOR="$(curl --silent --fail https://checkip.amazonaws.com)/32"
DOOR_GROUP="$(aws ec2 create-security-group --vpc-id "$VPC" --group-name "$APP-door" \
  --description "Visitors to the load balancer" --query GroupId --output text)"
aws ec2 authorize-security-group-ingress --group-id "$DOOR_GROUP" \
  --protocol tcp --port 80 --cidr "$VISITOR"
TASK_GROUP="$(aws ec2 create-security-group --vpc-id "$VPC" --group-name "$APP-tasks" \
  --description "Load balancer to the tasks" --query GroupId --output text)"
aws ec2 authorize-security-group-ingress --group-id "$TASK_GROUP" \
  --protocol tcp --port 8080 --source-group "$DOOR_GROUP"

# Create the load balancer, the target group for the tasks, and the listener between them.
BALANCER="$(aws elbv2 create-load-balancer --name "$APP" --type application \
  --subnets "$SUBNET_A" "$SUBNET_B" --security-groups "$DOOR_GROUP" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)"
TARGETS="$(aws elbv2 create-target-group --name "$APP" --vpc-id "$VPC" \
  --target-type ip --protocol HTTP --port 8080 --health-check-path /health \
  --query 'TargetGroups[0].TargetGroupArn' --output text)"
aws elbv2 modify-target-group-attributes --target-group-arn "$TARGETS" \
  --attributes Key=deregistration_delay.timeout_seconds,Value=30
aws elbv2 create-listener --load-balancer-arn "$BALANCER" --protocol HTTP --port 80 \
  --default-actions "Type=forward,TargetGroupArn=$TARGETS"
