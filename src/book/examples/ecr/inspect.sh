#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Show which platforms the image contains, and what the scans of all images in the repository found.
IMAGE="$(image)"
docker buildx imagetools inspect "$IMAGE"
aws ecr describe-images --repository-name "$APP" --query 'imageDetails[].{
  Digest: imageDigest, Tags: imageTags, Scan: imageScanStatus.status,
  Findings: imageScanFindingsSummary.findingSeverityCounts}'
