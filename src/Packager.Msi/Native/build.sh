#!/usr/bin/env bash
# Builds the native programs that packages for Windows carry, from the C sources beside this script, with mingw-w64:
#   build.sh [FOLDER]
# writes NAME-x64 and NAME-x86, .exe or .dll, for each folder of sources into FOLDER (Built unless given), and sources.txt beside them.
# Run it after a change of a source, on Debian 12, and commit what it writes; raise the version in the .rc file as well.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")"
output=${1:-Built}
mkdir -p "$output"

flags=(-std=c11 -Os -Wall -Wextra -Werror -ffreestanding -fno-builtin -fno-ident -fno-stack-protector -fno-tree-loop-distribute-patterns
  -DUNICODE -D_UNICODE -D_WIN32_WINNT=0x0601 -nostdlib -nostartfiles -s
  -Wl,--no-insert-timestamp,--build-id=none,--dynamicbase,--nxcompat)

# program NAME SUBSYSTEM LIBRARY…: one program, for both processors. Its first function is the one that ld looks for:
# WinMainCRTStartup with the subsystem windows, mainCRTStartup with console.
program() {
  local name=$1 subsystem=$2
  shift 2
  build "$name" exe "-m$subsystem" "$@"
}

# library NAME LIBRARY…: one library, whose first function is DllMainCRTStartup. What it exports keeps its plain name on x86, too;
# where it would like to be loaded does not follow from the path that it is written to.
library() {
  local name=$1
  shift
  build "$name" dll -Wl,--kill-at,--disable-auto-image-base "$@"
}

# build NAME EXTENSION OPTION LIBRARY…
build() {
  local name=$1 extension=$2 option=$3 object
  shift 3
  object=$(mktemp --suffix=.o)
  for target in x64:x86_64 x86:i686; do
    local compiler=${target#*:}-w64-mingw32 also=()
    if [ "${target%%:*}" = x64 ]; then also=(-Wl,--high-entropy-va); fi
    "$compiler-windres" "$name/$name.rc" "$object"
    if [ "$extension" = dll ]; then also+=(-shared); fi
    "$compiler-gcc" "${flags[@]}" "${also[@]}" "$option" -o "$output/$name-${target%%:*}.$extension" "$name"/*.c freestanding.c "$object" "${@/#/-l}" -lgcc
  done
  rm "$object"
}

program service-host windows advapi32 kernel32
library install-steps msi kernel32

# What the programs were made of, and by what: another compiler makes other bytes of the same source.
{
  x86_64-w64-mingw32-gcc --version | head -n 1
  x86_64-w64-mingw32-ld --version | head -n 1
  sha256sum build.sh ./*.c ./*/*.[ch] ./*/*.rc
} >"$output/sources.txt"
