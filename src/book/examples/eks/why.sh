#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Show the latest events, the state of each pod, and the latest log lines of the app.
kubectl --namespace "$APP" get events --sort-by .lastTimestamp
kubectl --namespace "$APP" describe pods
kubectl --namespace "$APP" logs deployment/greeting --tail 20
