#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

ACCOUNT="$(aws sts get-caller-identity --query Account --output text)"

# Create the log group first, so that old lines are deleted instead of kept forever.
aws logs create-log-group --log-group-name "/aws/lambda/$APP"
aws logs put-retention-policy --log-group-name "/aws/lambda/$APP" --retention-in-days 7

# Allow the function to write to that log group, and nothing else.
ROLE="$(aws iam create-role --role-name "$APP-lambda" \
  --assume-role-policy-document file://lambda/trust-policy.json \
  --query Role.Arn --output text)"
aws iam put-role-policy --role-name "$APP-lambda" --policy-name logs \
  --policy-document "$(fill lambda/logs-policy.json AWS_REGION ACCOUNT)"

# It can take some seconds until Lambda can use a new role.
again aws lambda create-function --function-name "$APP" \
  --runtime nodejs24.x --architectures arm64 --handler index.handler \
  --zip-file fileb://build/function.zip --role "$ROLE" \
  --memory-size 128 --timeout 3 \
  --query FunctionArn --output text
aws lambda wait function-active-v2 --function-name "$APP"
