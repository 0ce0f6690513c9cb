# kip in fish: put this file as `kip.fish` into ~/.config/fish/completions.
function __kip_complete
    set -l before (commandline --current-process --tokenize --cut-at-cursor)
    set -l word (commandline --current-token --cut-at-cursor | string trim --left --chars '"\'')
    set -l found ($before[1] __complete --word="$word" -- $before 2>/dev/null)
    if set -q found[1]
        printf '%s\n' $found
    else
        # Without a word of its own kip leaves the place to files.
        __fish_complete_path "$word"
    end
end
complete --command kip --no-files --keep-order --arguments '(__kip_complete)'
