# bash completion for packager: the command itself knows what may follow.
_packager() {
  local line words
  line=${COMP_LINE:0:COMP_POINT}
  mapfile -t words < <(packager "[suggest:${#line}]" "$line" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o bashdefault -o default -F _packager packager
