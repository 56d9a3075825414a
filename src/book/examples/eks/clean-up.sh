#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Delete the namespace first. Its Service deletes the load balancer, which would stay otherwise.
remove kubectl delete namespace "$APP" --wait
remove eksctl delete cluster --name "$APP" --region "$AWS_REGION" --wait
