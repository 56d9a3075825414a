#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Create a network, a cluster, and the roles they need. This takes about 15 minutes.
fill eks/cluster.yaml AWS_REGION | eksctl create cluster --config-file -
kubectl get nodepools
