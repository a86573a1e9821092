# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of wiretrace for bash: what can be typed is asked of the program itself, so that it cannot be out of date.

# The first words of the list under a heading of a help text.
_wiretrace_list ()
{
  sed -n "/^$1:\$/,/^\$/s/^  \([.a-z][-a-z]*\) .*/\1/p"
}

_wiretrace ()
{
  local program=$1 word=$2 before=$3 command=${COMP_WORDS[1]} words=
  COMPREPLY=()

  if ((COMP_CWORD == 1)) || [[ $command == help ]]; then
    words="$("$program" --help 2>/dev/null | _wiretrace_list Commands) help --help --version"
  elif [[ $before == -t || $before == --template ]]; then
    words="$("$program" templates 2>/dev/null | cut -d' ' -f1)"
  elif [[ $before == --dump ]]; then
    words="$("$program" trace --help 2>/dev/null | _wiretrace_list 'Stages for --dump')"
  elif [[ $before == --color ]]; then
    words='auto always never'
  elif [[ $word == -* ]]; then
    words="$("$program" "$command" --help 2>/dev/null | grep -o -e '^  .. *--[a-z-]*' -e '^  -., --[a-z-]*' | grep -o -e '--[a-z-]*')"
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else
    compopt -o default 2>/dev/null
  fi
}

complete -F _wiretrace wiretrace
