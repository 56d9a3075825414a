#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

VISITOR="$(curl --silent --fail https://checkip.amazonaws.com)/32"
IMAGE="$(image)"
fill eks/greeting.yaml IMAGE VISITOR | kubectl apply --filename -
kubectl --namespace "$APP" rollout status deployment/greeting --timeout 5m
kubectl --namespace "$APP" get pods --output wide
