import Settlement

/// A part of an explanation, before it becomes text or a page.
struct ExplanationSection {
  let title: Message
  var blocks: [ExplanationBlock]

  init(_ title: Message, _ blocks: [ExplanationBlock]) {
    self.title = title
    self.blocks = blocks
  }
}

/// What a section is made of.
enum ExplanationBlock {
  /// Something that must not be overlooked.
  case note(Message)
  case paragraph(Message)
  case facts([(label: Message, value: Message)])
  case source(ExplainedSource)
  case table(ExplanationTable)
}

/// Rows under headings.
struct ExplanationTable {
  let name: StaticString
  let headings: [Message]
  var rows: [[Message]]
}

/// A figure or a text that is the same in every language.
func asWritten(_ text: String) -> Message { Message(en: text, zh: text) }

/// Texts one after another, as far as there is anything to say.
func joined(_ parts: [Message?], en english: String, zh chinese: String) -> Message {
  let parts = parts.compactMap { $0 }
  return Message(
    en: parts.map(\.english).joined(separator: english),
    zh: parts.map(\.chinese).joined(separator: chinese))
}
