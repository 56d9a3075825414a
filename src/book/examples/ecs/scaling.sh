#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Between two and ten tasks.
aws application-autoscaling register-scalable-target --service-namespace ecs \
  --scalable-dimension ecs:service:DesiredCount --resource-id "service/$APP/$APP" \
  --min-capacity 2 --max-capacity 10

# As many of them as it takes to keep the target value.
aws application-autoscaling put-scaling-policy --service-namespace ecs \
  --scalable-dimension ecs:service:DesiredCount --resource-id "service/$APP/$APP" \
  --policy-name cpu --policy-type TargetTrackingScaling \
  --target-tracking-scaling-policy-configuration file://ecs/target-tracking.json
