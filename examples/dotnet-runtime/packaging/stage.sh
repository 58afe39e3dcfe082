#!/bin/sh
# Copies one part of the installed .NET into $PACKAGER_OUTPUT: stage.sh host|hostfxr|runtime|aspnetcore
set -eu

version=$PACKAGER_VERSION
listed=$(dotnet --list-runtimes | sed -n "s/^Microsoft\.NETCore\.App $version \[\(.*\)\]\$/\1/p")
if [ -z "$listed" ]; then
  echo "stage.sh: the .NET runtime $version is not installed here; take one of these with --set-version:" >&2
  dotnet --list-runtimes >&2
  exit 1
fi
root=$(dirname "$(dirname "$listed")")

copy() {
  mkdir -p "$PACKAGER_OUTPUT/$(dirname "$1")"
  cp -R "$root/$1" "$PACKAGER_OUTPUT/$1"
}

case $1 in
  host) copy dotnet; copy LICENSE.txt; copy ThirdPartyNotices.txt ;;
  hostfxr) copy "host/fxr/$version" ;;
  runtime) copy "shared/Microsoft.NETCore.App/$version" ;;
  aspnetcore) copy "shared/Microsoft.AspNetCore.App/$version" ;;
  *) echo "usage: stage.sh host|hostfxr|runtime|aspnetcore" >&2; exit 2 ;;
esac
