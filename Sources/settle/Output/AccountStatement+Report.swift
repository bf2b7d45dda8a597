import Documents
import Settlement
internal import Text

extension AccountStatement: PageReport {
  /// The account for a clerk at a terminal.
  func writeText(in language: Language, to out: inout TextBuffer) {
    let parts = AccountText.parts(self, language).map { part in
      "\(part.heading)\n\(aligned(part.rows))"
    }
    let label = Message(en: "balance", zh: "余额")
    let last = "\(label[language])  \(text(balance))\n"
    out.append("\(dealer.id)  \(dealer.name)\n\(parts.joined())\(last)")
  }

  func writeJSON(in language: Language, to out: inout TextBuffer) {
    AccountJSON.append(self, to: &out)
  }

  /// Writes the page in the language of the documents, whatever that of the command.
  func writePage(in language: Language, to out: inout TextBuffer) {
    AccountPage.append(self, to: &out)
  }

  /// Rows of cells, each column as wide as its widest cell.
  private func aligned(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? Columns.width(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - Columns.width(of: cell))
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
