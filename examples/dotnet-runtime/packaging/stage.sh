#!/bin/sh
# Copies one part of the installed .NET into $PACKAGER_OUTPUT, laid out as it will be installed:
# stage.sh host|hostfxr|runtime|aspnetcore
set -eu

version=$PACKAGER_VERSION
listed=$(dotnet --list-runtimes | sed -n "s/^Microsoft\.NETCore\.App $version \[\(.*\)\]\$/\1/p")
if [ -z "$listed" ]; then
  echo "stage.sh: the .NET runtime $version is not installed here; take one of these with --set-version:" >&2
  dotnet --list-runtimes >&2
  exit 1
fi
root=$(dirname "$(dirname "$listed")")

# copy PATH [FOLDER]: a file or folder of the installed .NET
copy() {
  folder=$PACKAGER_OUTPUT/${2:-usr/lib/dotnet/$(dirname "$1")}
  mkdir -p "$folder"
  cp -R "$root/$1" "$folder/"
}

case $1 in
  host) copy dotnet; copy ThirdPartyNotices.txt usr/share/doc/dotnet-host-10.0 ;;
  hostfxr) copy "host/fxr/$version" ;;
  runtime) copy "shared/Microsoft.NETCore.App/$version" ;;
  aspnetcore) copy "shared/Microsoft.AspNetCore.App/$version" ;;
  *) echo "usage: stage.sh host|hostfxr|runtime|aspnetcore" >&2; exit 2 ;;
esac
