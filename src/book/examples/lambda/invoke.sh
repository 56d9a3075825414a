#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Send one test event, then print the last lines of the log and the response.
EVENT="${1:-in-french}"
mkdir -p build
aws lambda invoke --function-name "$APP" \
  --cli-binary-format raw-in-base64-out --payload "file://lambda/events/$EVENT.json" \
  --log-type Tail --query LogResult --output text build/answer.json | base64 --decode
cat build/answer.json
