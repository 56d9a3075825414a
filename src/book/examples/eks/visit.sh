#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

ADDRESS="$(kubectl --namespace "$APP" get service greeting \
  --output jsonpath='{.status.loadBalancer.ingress[0].hostname}')"
# It takes some minutes until every name server knows a new address.
again curl --silent --show-error --write-out '\n' --fail \
  "http://$ADDRESS/greet?name=Ada&language=fr"
