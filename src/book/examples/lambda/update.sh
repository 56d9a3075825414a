#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Replace the code of the function. Every new environment starts with it.
aws lambda update-function-code --function-name "$APP" \
  --zip-file fileb://build/function.zip --query LastModified --output text
aws lambda wait function-updated-v2 --function-name "$APP"
