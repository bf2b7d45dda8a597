internal import Settlement
internal import Text

/// What a check says, row by row of the tables that it is about.
struct CheckRemarks {
  /// What is said of one row.
  struct Row {
    let number: Int
    /// The canonical names of the columns whose cells are meant.
    var columns: Set<String> = []
    /// Whether something is said of the row as a whole.
    var isAboutRow = false
    /// Line by line.
    var text = ""

    fileprivate mutating func add(_ remark: String) {
      text += text.isEmpty ? remark : "\n" + remark
    }
  }

  /// What is about no row of the tables.
  struct Note {
    let place: String
    let text: String
  }

  private let language: Language
  /// By table and row.
  private(set) var rows: [FileNumber: [Int: Row]]
  private(set) var notes: [Note] = []

  /// Sorts all that a report says by where it belongs.
  init(_ report: CheckReport, in language: Language) {
    self.language = language
    rows = Dictionary(
      report.tables.map { ($0.number, [:]) }, uniquingKeysWith: { first, _ in first })
    for list in report.lists { add(list) }
    for finding in report.findings { add(finding) }
    for message in report.unchecked {
      notes.append(Note(place: CheckWords.unchecked[language], text: message[language]))
    }
  }

  private mutating func add(_ list: CheckedList) {
    let place = "\(list.file) \(list.terms.dealerName) \(list.terms.period)"
    var said = [joined(list.terms.deadlineTitle, CheckWords.mail(list.terms.deadline)[language])]
    if let remedy = list.lateRemedy { said.append(remedy[language]) }
    if list.holds.isEmpty {
      said += figures(of: list.sums)
      if !list.wantsAttention { said.append(CheckWords.clean[language]) }
    } else {
      said.append(CheckWords.isHeld[language])
    }
    notes += said.map { Note(place: place, text: $0) }
    for hold in list.holds { add(hold) }
    for line in list.lines { add(line, of: list.table) }
  }

  private func figures(of sums: CheckSums) -> [String] {
    var said = [
      joined(CheckWords.claimed, text(sums.claimed)), joined(CheckWords.paid, text(sums.paid)),
      joined(CheckWords.cut, text(sums.cut)),
    ]
    if sums.open != .zero { said.append(joined(CheckWords.open, text(sums.open))) }
    return said
  }

  private mutating func add(_ line: CheckedLine, of table: FileNumber) {
    let (number, periods) = (Int(line.claim.row), line.terms.period.sort)
    for reason in line.reasons {
      let title = "\(reason.code.title(of: periods)[language]) \(text(-reason.amount))"
      let remedy = reason.code == .late ? "" : " → \(line.remedy(for: reason.code)[language])"
      add(title + remedy, about: reason.code.meantColumns, row: number, of: table)
    }
    for code in line.advice {
      let title = CheckWords.note[language] + code.title(of: periods)[language]
      add(
        "\(title) → \(line.remedy(for: code)[language])", about: code.meantColumns, row: number,
        of: table)
    }
  }

  private mutating func add(
    _ remark: String, about columns: [String], row: Int, of table: FileNumber
  ) {
    rows[table]?[row, default: Row(number: row)].add(remark)
    rows[table]?[row]?.columns.formUnion(columns)
  }

  private mutating func add(_ found: CheckFinding) {
    let (place, message) = (found.finding.place, found.finding.message[language])
    guard let file = place.file, let row = place.row, rows[file] != nil else {
      return notes.append(Note(place: found.place, text: message))
    }
    add(message, about: place.column.map { [$0] } ?? [], row: row, of: file)
    if place.column == nil { rows[file]?[row]?.isAboutRow = true }
  }

  private func joined(_ word: Message, _ text: String) -> String {
    word[language] + (language == .chinese ? "：" : ": ") + text
  }
}
