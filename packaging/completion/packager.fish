# fish completion for packager: the command itself knows what may follow.
function __packager_suggest
    set -l line (commandline --cut-at-cursor)
    packager "[suggest:"(string length -- $line)"]" $line 2>/dev/null
end
complete --command packager --arguments '(__packager_suggest)'
