/// The completion of command lines by bash.
enum BashCompletion {
  /// Bash parts words at `=`, so an option's value may stand behind one.
  static var script: String {
    """
    # Completion of settle for bash.
    _settle() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      local name= place=0 index=1 part
      [[ $before == '=' ]] && before=${COMP_WORDS[COMP_CWORD-2]}
      [[ $word == '=' ]] && word=
      while (( index < COMP_CWORD )); do
        part=${COMP_WORDS[index++]}
        case $part in
          \(valued.map { "--\($0.name)" }.joined(separator: "|")))
            [[ ${COMP_WORDS[index]} == '=' ]] && (( index++ ))
            (( index++ ));;
          -*) ;;
          *) if [[ -z $name ]]; then name=$part; else (( place++ )); fi;;
        esac
      done
      case $before in
    \(values)
      esac
      if [[ $word == -* ]]; then
        case $name in
    \(options)
        esac
        return
      fi
      case $name:$place in
    \(operands)
      esac
    }
    _settle_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }
    _settle_files() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$1"); }
    _settle_folders() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$1"); }
    complete -F _settle settle

    """
  }

  private static var valued: [Option] {
    Subcommand.knownOptions.filter { $0.placeholder != nil }
  }

  private static var values: String {
    valued.compactMap { option in
      Completion(option).map { "    --\(option.name)) \(call($0)) return;;" }
    }.joined(separator: "\n")
  }

  private static var options: String {
    let rows = [("''", Option.common)] + Subcommand.all.map { ($0.name, $0.allOptions) }
    return rows.map { name, options in
      "      \(name)) \(call(.words(options.map { "--\($0.name)" })));"
    }.joined(separator: "\n")
  }

  private static var operands: String {
    let rows = Subcommand.all.flatMap { command in
      command.operands.enumerated().map { place, operand in
        "    \(command.name):\(operand.isRepeated ? "*" : "\(place)")) \(call(Completion(operand)));"
      }
    }
    return (["    :*) \(call(.commands));"] + rows).joined(separator: "\n")
  }

  private static func call(_ completion: Completion) -> String {
    switch completion {
    case .nothing: "COMPREPLY=();"
    case .words(let words): "_settle_words '\(words.joined(separator: " "))' \"$word\";"
    case .files: "_settle_files \"$word\";"
    case .folders: "_settle_folders \"$word\";"
    case .commands: "_settle_words '\(Subcommand.names.joined(separator: " "))' \"$word\";"
    }
  }
}
