import Foundation

/// A command line that says nothing that can be done.
struct UsageError: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

/// The words and the options of a command line.
struct Options {
  private(set) var words: [String] = []
  /// What follows `--`, untouched.
  private(set) var rest: [String] = []
  private var values: [String: String] = [:]
  private static let flags: Set<String> = ["defects"]

  init(_ arguments: ArraySlice<String>) throws {
    var arguments = arguments
    while let word = arguments.popFirst() {
      if word == "--" {
        rest = Array(arguments)
        return
      }
      guard word.hasPrefix("--") else {
        words.append(word)
        continue
      }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      let isFlag = Self.flags.contains(name)
      guard let value = parts.count > 1 ? parts[1] : isFlag ? "" : arguments.popFirst() else {
        throw UsageError(text: "--\(name) needs a value")
      }
      values[name] = value
    }
  }

  func has(_ name: String) -> Bool {
    values[name] != nil
  }

  func text(_ name: String) -> String? {
    values[name]
  }

  func number(_ name: String, _ standard: Int) throws -> Int {
    guard let text = values[name] else { return standard }
    guard let value = Int(text), value > 0 else {
      throw UsageError(text: "--\(name) \(text): not a whole number above 0")
    }
    return value
  }

  func folder() throws -> String {
    guard words.count == 2 else { throw UsageError(text: Month.usage) }
    return words[1]
  }
}
