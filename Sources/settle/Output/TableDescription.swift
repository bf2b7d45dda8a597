import Documents
import Intake
import Settlement
import Text

/// The columns of a kind of table: which must be filled, what a cell may hold, what else is read.
struct TableDescription {
  let kind: TableKind

  private enum Words {
    static let column = Message(en: "Column", zh: "栏目")
    static let need = Message(en: "Filled", zh: "是否必填")
    static let contents = Message(en: "A cell holds", zh: "可填内容")
    static let others = Message(en: "Also read as", zh: "也识别的表头")
    static let preamble = Message(
      en: "* may stand above the header instead, once for all rows",
      zh: "* 也可写在表头上方，对所有行有效")
    static let listComma = Message(en: ", ", zh: "、")

    static func need(_ requirement: Column.Requirement) -> Message {
      switch requirement {
      case .filled: Message(en: "always", zh: "必填")
      case .mayBeBlank: Message(en: "column needed, cell may be blank", zh: "须有此栏，可空")
      case .optional: Message(en: "optional", zh: "可选")
      }
    }
  }
}

extension TableDescription: JSONReport {
  func writeText(in language: Language, to out: inout TextBuffer) {
    out.append("\(kind.rawValue)  \(kind.title[language])\n\n")
    var columns = Rows()
    for row in rows(in: language) { columns.add(row) }
    out.append(columns.printed)
    if kind.columns.contains(where: \.mayBeInPreamble) {
      out.append("\n\(Words.preamble[language])\n")
    }
  }

  /// The headings of the description, and what it says of each column.
  func rows(in language: Language) -> [[String]] {
    let headings = [Words.column, Words.need, Words.contents, Words.others]
    return [headings.map { $0[language] }] + kind.columns.map { row(of: $0, in: language) }
  }

  private func row(of column: Column, in language: Language) -> [String] {
    let headings: [String]
    switch language {
    case .chinese: headings = [column.chineseHeading, column.name] + column.aliases.dropFirst()
    case .english: headings = [column.name] + column.aliases
    }
    return [
      headings[0] + (column.mayBeInPreamble ? "*" : ""),
      Words.need(column.requirement)[language], column.contents[language],
      headings.dropFirst().joined(separator: Words.listComma[language]),
    ]
  }

  /// The columns for programs: names are canonical, the rest is in the reader's language.
  func writeJSON(in language: Language, to out: inout TextBuffer) {
    out.append(json: "kind", kind.rawValue, first: true)
    out.append(json: "title", kind.title[language])
    out.append(jsonKey: "columns", first: false)
    out.append(jsonObjects: kind.columns) { column, out in
      out.append(json: "name", column.name, first: true)
      out.append(json: "heading", column.chineseHeading)
      out.append(json: "filled", column.requirement.word)
      out.append(json: "contents", column.contents[language])
      out.append(json: "aliases", column.aliases)
      out.append(jsonKey: "preamble", first: false)
      out.append(column.mayBeInPreamble ? "true" : "false")
    }
    out.append("}\n")
  }
}

extension Column.Requirement {
  /// As programs read it.
  fileprivate var word: String {
    switch self {
    case .filled: "always"
    case .mayBeBlank: "may-be-blank"
    case .optional: "optional"
    }
  }
}
