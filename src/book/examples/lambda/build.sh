#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
. ./common.sh

# Bundle everything the function needs into one file, and zip that file.
npx --yes esbuild@0.28.2 lambda/handler.ts --bundle --platform=node --target=node24 \
  --format=esm --outfile=build/index.mjs
zip --quiet --junk-paths build/function.zip build/index.mjs
