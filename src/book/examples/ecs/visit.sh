#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

ADDRESS="$(aws elbv2 describe-load-balancers --names "$APP" \
  --query 'LoadBalancers[0].DNSName' --output text)"
curl --silent --show-error --write-out '\n' "http://$ADDRESS/greet?name=Ada&language=fr"
