#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# First the namespace: deleting its Service deletes the load balancer, which else would stay.
remove kubectl delete namespace "$APP" --wait
remove eksctl delete cluster --name "$APP" --region "$AWS_REGION" --wait
