import Settlement
internal import Text

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
  /// Rows that must catch the eye.
  var marked: Set<Int> = []
}
