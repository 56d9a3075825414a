#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"

aws logs create-log-group --log-group-name "/ecs/$APP"
aws logs put-retention-policy --log-group-name "/ecs/$APP" --retention-in-days 7

# The execution role holds what ECS needs to start a task. The app itself calls no AWS
# service, so it gets no task role.
aws iam create-role --role-name "$APP-execution" \
  --assume-role-policy-document "$(fill ecs/trust-policy.json AWS_REGION ACCOUNT)"
aws iam put-role-policy --role-name "$APP-execution" --policy-name start-tasks \
  --policy-document "$(fill ecs/execution-policy.json AWS_REGION ACCOUNT)"
