internal import Settlement
package import Text

/// Codes with all that is said about them: of lines, of exceptions, of invoices, of what the
/// manufacturer's list makes of one's own, of machines that went back from stock, of reports, and of
/// parts on no claim.
package struct CodeList: Sendable {
  /// A code: what it means, what it rests on, and what to do.
  fileprivate struct Entry: Sendable {
    let kind: Kind
    let code: String
    let title: Message
    let meaning: Message
    /// Nil for what rests on no clause.
    var clause: Message?
    let remedy: Message
  }

  /// Where a code is used.
  fileprivate enum Kind: String {
    case line, exception, invoice, comparison
    case machineReturn = "machine-return"
    case report, recovery

    var heading: Message {
      switch self {
      case .line: Message(en: "Codes of lines", zh: "明细行的代码")
      case .exception: Message(en: "Codes of exceptions", zh: "异常的代码")
      case .invoice: Message(en: "Codes of invoices", zh: "发票的代码")
      case .machineReturn: Message(en: "Codes of machine returns", zh: "库存返厂的代码")
      case .comparison:
        Message(en: "Codes of check --against", zh: "与厂家清单核对的代码")
      case .report: Message(en: "Codes of reports", zh: "报表的代码")
      case .recovery: Message(en: "Codes of what is on no claim", zh: "未追偿原因的代码")
      }
    }
  }

  private let entries: [Entry]

  /// Every code, or those of one name; nil where there is none of that name.
  package init?(code: String? = nil) {
    entries = Self.all.filter { code == nil || $0.code == code }
    if entries.isEmpty { return nil }
  }

  /// The names of all codes, in the order of the list.
  package static var codes: [String] { all.map(\.code) }

  private static let all: [Entry] =
    lines + exceptions + invoices + comparisons + machineReturns + reports + left

  private static let lines = ReasonWords.all.map {
    Entry(
      kind: .line, code: $0.code.rawValue, title: $0.title, meaning: $0.meaning,
      clause: $0.clause, remedy: $0.remedy)
  }

  private static let exceptions = FindingWords.all.map {
    Entry(
      kind: .exception, code: $0.code, title: $0.title, meaning: $0.meaning, remedy: $0.remedy)
  }

  private static let invoices = InvoiceCode.allCases.map {
    Entry(
      kind: .invoice, code: $0.rawValue, title: $0.title, meaning: $0.meaning,
      remedy: $0.remedy)
  }

  private static let machineReturns = MachineReturnCode.allCases.map {
    Entry(
      kind: .machineReturn, code: $0.rawValue, title: $0.title, meaning: $0.meaning,
      remedy: ReturnWords.remedy)
  }

  private static let reports =
    StockCode.allCases.map {
      Entry(
        kind: .report, code: $0.rawValue, title: $0.title, meaning: $0.meaning, remedy: $0.remedy)
    }
    + QualityTask.Code.allCases.map {
      Entry(
        kind: .report, code: $0.rawValue, title: $0.title, meaning: $0.meaning, remedy: $0.remedy)
    }

  private static let left = LeftCode.allCases.map {
    Entry(
      kind: .recovery, code: $0.rawValue, title: $0.title, meaning: $0.meaning, remedy: $0.remedy)
  }

  private static let comparisons = PairingCode.allCases.map {
    Entry(
      kind: .comparison, code: $0.rawValue, title: $0.title, meaning: $0.meaning,
      remedy: $0.remedy)
  }
}

extension CodeList: JSONReport {
  /// Writes one paragraph a code, those of lines in order of precedence.
  package func writeText(in language: Language, to out: inout TextBuffer) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { out.append("\n") }
      if entries.count > 1, index == 0 || entries[index - 1].kind != entry.kind {
        out.append("\(entry.kind.heading[language])\n\n")
      }
      out.append("\(entry.code)  \(entry.title[language])\n")
      for (label, value) in entry.rows {
        out.append("    \(label[language])\(value[language])\n")
      }
    }
  }

  /// Writes an array of objects in the same order.
  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    for (index, entry) in entries.enumerated() {
      out.append(index == 0 ? "[\n" : ",\n")
      out.append(json: "code", entry.code, first: true)
      out.append(json: "title", entry.title[language])
      out.append(json: "meaning", entry.meaning[language])
      out.append(json: "clause", entry.clause?[language] ?? "")
      out.append(json: "remedy", entry.remedy[language])
      out.append(json: "of", entry.kind.rawValue)
      out.append("}")
    }
    out.append("\n]\n")
  }
}

extension CodeList.Entry {
  fileprivate var rows: [(Message, Message)] {
    var rows = [(Message(en: "Meaning: ", zh: "含义："), meaning)]
    if let clause { rows.append((Message(en: "Clause:  ", zh: "依据："), clause)) }
    return rows + [(Message(en: "To do:   ", zh: "处理："), remedy)]
  }
}
