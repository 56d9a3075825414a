#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# What happened last, what each pod says of itself, and the app's own words.
kubectl --namespace "$APP" get events --sort-by .lastTimestamp
kubectl --namespace "$APP" describe pods
kubectl --namespace "$APP" logs deployment/greeting --tail 20
