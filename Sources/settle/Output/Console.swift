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
  /// - Parameters:
  ///   - text: With what cannot be seen shown, but where it is our own word for word.
  ///   - isOwn: Whether nothing of it was typed by anybody else.
  /// - Throws: ``Failure`` with status 74 where it cannot be written.
  func print(_ text: String, isOwn: Bool = false) throws(Failure) {
    progressLine.clear()
    guard Console.write(isOwn ? text : printableLines(text), to: STDOUT_FILENO) else {
      throw Console.unwritable
    }
  }

  /// Writes a file to the standard output, byte for byte.
  ///
  /// - Throws: ``Failure`` with status 74 where it cannot be written.
  func print(file: [UInt8]) throws(Failure) {
    progressLine.clear()
    guard writeAll(file.span, to: STDOUT_FILENO) else { throw Console.unwritable }
  }

  private static let unwritable = Failure(
    .io, Message(en: "the standard output cannot be written", zh: "标准输出无法写入"))

  /// Writes one line to the standard error output, as every message of the program begins.
  func complain(_ message: Message) {
    complain(message[language])
  }

  /// Writes one line whose language was chosen before.
  func complain(_ line: String) {
    progressLine.clear()
    Console.write("settle: \(printable(line))\n", to: STDERR_FILENO)
  }

  /// Writes a text to a file descriptor, and returns whether all of it was written.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8).span, to: descriptor)
  }
}

/// The end of a command that could not do its work: what to say, and the exit status.
///
/// There is always something to say: where nothing more is known, what the status means.
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
    self.messages = messages.isEmpty ? [ExitCode.meaning(status)] : messages
  }

  /// Ends a command whose command line is wrong.
  init(_ error: UsageError) {
    self.init(.usage, error.message)
  }
}
