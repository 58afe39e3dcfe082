#!/usr/bin/env bash
# Builds, tests and packages from a clone: ./build.sh --target=Package
# Every argument goes on to Cake; ./build.sh --description lists the targets.
set -euo pipefail

# A relative --manifest or --output means the caller's folder, while the build works in the clone's.
export PACKAGER_CALLED_FROM="${PACKAGER_CALLED_FROM:-$PWD}"
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

installer=https://dot.net/v1/dotnet-install.sh

# Bash remembers where it found a program; a dotnet that was fetched since would not be seen.
sdk_is_present() { hash -r; dotnet --version >/dev/null 2>&1; }

use_local_sdk() {
  export DOTNET_ROOT="$PWD/.dotnet" PATH="$PWD/.dotnet:$PATH"
}

fetch() {
  if command -v curl >/dev/null; then curl --fail --silent --show-error --location --max-time 60 --output "$2" "$1"
  elif command -v wget >/dev/null; then wget --quiet --timeout=60 --output-document="$2" "$1"
  else echo "neither curl nor wget is installed" >&2; return 1
  fi
}

give_up() {
  echo "build.sh: the .NET SDK $1, which global.json asks for, is not installed and could not be fetched." >&2
  echo "Install it (https://dotnet.microsoft.com/download) so that 'dotnet --version' works in this folder," >&2
  echo "or unpack it into $PWD/.dotnet, and run this again." >&2
  exit 3
}

install_sdk() {
  local version script
  version=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json | head -n 1)
  echo "Fetching the .NET SDK $version into .dotnet/" >&2
  mkdir -p .dotnet
  script=.dotnet/dotnet-install.sh
  fetch "$installer" "$script" || give_up "$version"
  bash "$script" --version "$version" --install-dir .dotnet --no-path >&2 || give_up "$version"
  sdk_is_present || give_up "$version"
}

if ! sdk_is_present; then
  use_local_sdk
  sdk_is_present || install_sdk
fi

dotnet tool restore >/dev/null || { echo "build.sh: 'dotnet tool restore' could not fetch Cake; is the package registry reachable?" >&2; exit 3; }
exec dotnet cake build/build.cake "$@"
