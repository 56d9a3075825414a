# Read by every script. Set a variable in your shell to change it.
export AWS_REGION="${AWS_REGION:-us-east-1}"
export AWS_PAGER="" # print answers instead of opening a pager
APP=greeting
VERSION="${VERSION:-1.0.0}"

# fill FILE NAME...: prints the file with each ${NAME} replaced by that variable.
fill() {
  local text name
  text="$(cat "$1")"
  shift
  for name in "$@"; do
    text="$(printf '%s' "$text" | sed "s|\${$name}|${!name}|g")"
  done
  printf '%s\n' "$text"
}

# again COMMAND...: AWS takes a while to learn or forget a name, so keep trying for two minutes.
again() {
  local attempt
  for attempt in 1 2 3 4 5 6 7 8 9 10 11 12; do
    if "$@"; then return; fi
    echo "Attempt $attempt failed. Trying again in 10 seconds." >&2
    sleep 10
  done
  return 1
}

# remove COMMAND...: deletes one thing. If it is already gone, says so and continues.
remove() {
  "$@" || echo "Not removed (it may never have existed): $*" >&2
}

# Prints the pushed image by its digest, which always means exactly that image.
image() {
  local repository digest
  repository="$(aws ecr describe-repositories --repository-names "$APP" \
    --query 'repositories[0].repositoryUri' --output text)"
  digest="$(aws ecr describe-images --repository-name "$APP" --image-ids "imageTag=$VERSION" \
    --query 'imageDetails[0].imageDigest' --output text)"
  echo "$repository@$digest"
}
