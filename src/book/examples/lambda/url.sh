#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Anybody can call this address without signing in. It needs both permissions.
aws lambda create-function-url-config --function-name "$APP" --auth-type NONE
aws lambda add-permission --function-name "$APP" --statement-id public-url \
  --action lambda:InvokeFunctionUrl --principal '*' --function-url-auth-type NONE
aws lambda add-permission --function-name "$APP" --statement-id public-invoke \
  --action lambda:InvokeFunction --principal '*' --invoked-via-function-url

URL="$(aws lambda get-function-url-config --function-name "$APP" \
  --query FunctionUrl --output text)"
curl --silent --show-error --write-out '\n' "${URL}greet?name=Ada&language=fr"
