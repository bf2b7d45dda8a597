import Glibc
import Settlement
internal import Text

/// Where a command writes what people and programs read.
struct Console: Sendable {
  /// Of messages; documents have their own.
  let language: Language
  let isQuiet: Bool
  private let progressLine: ProgressLine

  /// Writes to the standard output and the standard error output of this process.
  init(language: Language, isQuiet: Bool = false) {
    self.init(language: language, isQuiet: isQuiet, ProgressLine())
  }

  private init(language: Language, isQuiet: Bool, _ progressLine: ProgressLine) {
    self.language = language
    self.isQuiet = isQuiet
    self.progressLine = progressLine
  }

  /// The same console, which says nothing but errors where that is asked for.
  func quieted(_ isAsked: Bool) -> Console {
    Console(language: language, isQuiet: isQuiet || isAsked, progressLine)
  }

  /// Shows how far a step is, until something else is written.
  func progress(_ step: Message, done: Int, of total: Int, at seconds: Double) {
    guard !isQuiet else { return }
    progressLine.show(step[language], done: done, of: total, at: seconds)
  }

  /// Ends what is shown of progress.
  func endProgress() { progressLine.clear() }

  /// Writes a text to the standard output.
  ///
  /// - Throws: ``Failure`` with status 74 where it cannot be written.
  func print(_ text: String) throws(Failure) {
    progressLine.clear()
    guard Console.write(text, to: STDOUT_FILENO) else {
      throw Failure(
        .io, Message(en: "the standard output cannot be written", zh: "标准输出无法写入"))
    }
  }

  /// Writes one line to the standard error output, as every message of the program begins.
  func complain(_ message: Message) {
    complain(message[language])
  }

  /// Writes one line whose language was chosen before.
  func complain(_ line: String) {
    progressLine.clear()
    Console.write("settle: \(Console.oneLine(line))\n", to: STDERR_FILENO)
  }

  /// A message is one line, whatever a file name or a cell contains.
  private static func oneLine(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { !$0.properties.isControl }
    guard !isPlain else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isControl ? " " : $0 }))
  }

  /// Writes a text to a file descriptor, and returns whether all of it was written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8).span, to: descriptor)
  }
}

extension Unicode.Scalar.Properties {
  /// Whether a character controls the terminal instead of showing something.
  fileprivate var isControl: Bool {
    switch generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

/// The end of a command that could not do its work: what to say, and the exit status.
struct Failure: Error, Equatable {
  let status: ExitCode
  let messages: [Message]

  /// Ends a command with one line for each message.
  init(_ status: ExitCode, _ messages: Message...) {
    self.init(status, messages)
  }

  /// Ends a command with one line for each message.
  init(_ status: ExitCode, _ messages: [Message]) {
    self.status = status
    self.messages = messages
  }

  /// Ends a command whose command line is wrong.
  init(_ error: UsageError) {
    self.init(.usage, error.message)
  }
}
