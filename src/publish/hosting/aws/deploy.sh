#!/bin/sh
# Uploads a built site: deploy.sh <bucket> <distribution id> [folder]
#
# New files go before the pages that name them, and nothing is removed: an open page may still ask
# for the files of its release.
set -eu

bucket=$1
distribution=$2
folder=${3:-dist}
immutable='public, max-age=31536000, immutable'

for part in _astro pagefind/filter pagefind/fragment pagefind/index; do
  if [ -d "$folder/$part" ]; then
    aws s3 sync "$folder/$part" "s3://$bucket/$part" --cache-control "$immutable"
  fi
done
aws s3 sync "$folder/social" "s3://$bucket/social" --cache-control 'public, max-age=86400'
aws s3 sync "$folder" "s3://$bucket" --cache-control 'no-cache' \
  --exclude '_astro/*' --exclude 'pagefind/filter/*' --exclude 'pagefind/fragment/*' \
  --exclude 'pagefind/index/*' --exclude 'social/*' --exclude '_headers'
aws cloudfront create-invalidation --distribution-id "$distribution" --paths '/*'
