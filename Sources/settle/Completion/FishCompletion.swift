import Settlement
internal import Text

/// The completion of command lines by fish, with a word on each thing.
struct FishCompletion {
  let language: Language

  var script: String {
    let commands = Subcommand.all.map {
      "complete -c settle -n __fish_use_subcommand -a \($0.name) -d \(quoted($0.summary))"
    }
    let rest = Subcommand.all.flatMap { command in
      let place = "-n '__fish_seen_subcommand_from \(command.name)'"
      return command.operands.compactMap { operand in
        action(Completion(operand)).map { "complete -c settle \(place) \($0)" }
      } + command.options.map { "complete -c settle \(place) \(described($0))" }
    }
    let own = Option.common.map { "complete -c settle \(described($0))" }
    return (["# Completion of settle for fish.", "complete -c settle -f"] + commands + own + rest)
      .map { "\($0)\n" }.joined()
  }

  private func described(_ option: Option) -> String {
    let value = Completion(option).map { completion in
      switch completion {
      case .nothing, .files: " -r \(action(completion) ?? "-f")"
      case .words, .folders, .commands: " -x \(action(completion) ?? "")"
      }
    }
    return "-l \(option.name)\(value ?? "") -d \(quoted(option.meaning))"
  }

  private func action(_ completion: Completion) -> String? {
    switch completion {
    case .nothing: nil
    case .words(let words): "-a '\(words.joined(separator: " "))'"
    case .files: "-F"
    case .folders: "-a '(__fish_complete_directories)'"
    case .commands: "-a '\(Subcommand.names.joined(separator: " "))'"
    }
  }

  private func quoted(_ meaning: Message) -> String {
    let text = meaning[language].map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }
    return "'\(text.joined())'"
  }
}
