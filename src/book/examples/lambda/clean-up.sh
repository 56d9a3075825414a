#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Deleting the function also deletes its address and its permissions.
remove aws lambda delete-function --function-name "$APP"
remove aws iam delete-role-policy --role-name "$APP-lambda" --policy-name logs
remove aws iam delete-role --role-name "$APP-lambda"
remove aws logs delete-log-group --log-group-name "/aws/lambda/$APP"
rm -rf build
