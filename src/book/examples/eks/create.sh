#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Makes a network, a cluster and the roles they need. This takes a quarter of an hour.
fill eks/cluster.yaml AWS_REGION | eksctl create cluster --config-file -
kubectl get nodepools
