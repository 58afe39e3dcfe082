#!/bin/sh
# Copies the installed .NET SDK into $PACKAGER_OUTPUT, laid out as it will be installed, without the runtimes that have packages of their own.
set -eu

version=$PACKAGER_VERSION
listed=$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]\$/\1/p")
if [ -z "$listed" ]; then
  echo "stage.sh: the .NET SDK $version is not installed here; take one of these with --set-version:" >&2
  dotnet --list-sdks >&2
  exit 1
fi
root=$(dirname "$listed")
folder=$PACKAGER_OUTPUT/usr/lib/dotnet
mkdir -p "$folder/sdk"
cp -R "$root/sdk/$version" "$folder/sdk/"
for part in packs sdk-manifests templates; do cp -R "$root/$part" "$folder/"; done
