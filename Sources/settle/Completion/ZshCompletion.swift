import Settlement
internal import Text

/// The completion of command lines by zsh, with a word on each thing.
struct ZshCompletion {
  let language: Language

  var script: String {
    """
    #compdef settle
    # Completion of settle for zsh.
    _settle_commands() {
      local -a names
      names=(
    \(Subcommand.all.map { "    '\($0.name):\(escaped($0.summary))'" }.joined(separator: "\n"))
      )
      _describe command names
    }
    _settle() {
      local context state state_descr line
      typeset -A opt_args
      _arguments -C \\
    \(lines(of: Option.common, indented: 4))
        '1:COMMAND:_settle_commands' \\
        '*::argument:->rest' && return
      [[ $state == rest ]] || return
      case $words[1] in
    \(Subcommand.all.map(part).joined(separator: "\n"))
      esac
    }
    if [[ $funcstack[1] == _settle ]]; then _settle "$@"; else compdef _settle settle; fi

    """
  }

  private func part(_ command: Subcommand) -> String {
    let operands = command.operands.enumerated().map { place, operand in
      let number = operand.isRepeated ? "*" : "\(place + 1)"
      return "        '\(number):\(operand.placeholder):\(action(Completion(operand)))'"
    }
    let options = lines(of: command.allOptions, indented: 8)
    return """
          \(command.name))
            _arguments \\
      \(operands.map { "\($0) \\\n" }.joined())\(options)
              ;;
      """
  }

  private func lines(of options: [Option], indented spaces: Int) -> String {
    let margin = String(repeating: " ", count: spaces)
    return options.map { option in
      let repeated = option.isRepeatable ? "*" : ""
      let equals = option.placeholder == nil ? "" : "="
      let value = Completion(option).map { ":\(option.placeholder ?? ""):\(action($0))" } ?? ""
      return "\(margin)'\(repeated)--\(option.name)\(equals)[\(escaped(option.meaning))]\(value)'"
    }.joined(separator: " \\\n") + (spaces == 4 ? " \\" : "")
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ""
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    case .commands: "_settle_commands"
    }
  }

  /// A meaning between quotes, where a bracket or a colon would end it.
  private func escaped(_ meaning: Message) -> String {
    var text = ""
    for character in meaning[language] {
      switch character {
      case "'": text += "'\\''"
      case "[", "]", ":", "\\": text += "\\\(character)"
      default: text.append(character)
      }
    }
    return text
  }
}
