import Settlement
internal import Text

/// The labels for people at a terminal: how many there are, how they are packed, what is left to do.
struct LabelText: ~Copyable {
  private let language: Language
  private var out = TextBuffer()

  /// How many lines of one sort are shown; JSON has all.
  private static let shown = 20

  /// Writes the whole report.
  static func written(_ report: LabelReport, in language: Language) -> String {
    var text = LabelText(language: language)
    if report.parts.isEmpty {
      text.line(LabelWords.noParts[language])
    } else {
      text.appendCounts(report)
      text.appendPackages(PackingList(report.parts, in: language))
      text.line(LabelWords.printPage[language])
    }
    text.append(LabelWords.held, report.holds.map { ($0.place, $0.finding.message) })
    text.append(LabelWords.findings, report.findings.map { ($0.place, $0.finding.message) })
    text.append(LabelWords.notices, report.notices.map { ($0.place, $0.message) })
    return String(decoding: text.out.copy, as: UTF8.self)
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func line(_ text: String) {
    out.append(printable(text))
    out.append("\n")
  }

  private mutating func appendCounts(_ report: LabelReport) {
    let count = LabelWords.count(
      labels: report.labels, sheets: report.sheets.count, from: report.firstPlace)
    line(count[language])
    var rows = Rows()
    rows.add([LabelWords.family, LabelWords.labels, LabelWords.sheets].map { $0[language] })
    for family in report.families {
      rows.add([
        LabelWords.name(ofFamily: family.name)[language], "\(family.labels)", "\(family.sheets)",
      ])
    }
    out.append(printableLines(rows.printed))
    out.append("\n")
  }

  private mutating func appendPackages(_ list: PackingList) {
    var rows = Rows()
    rows.add([LabelWords.package, LabelWords.lines, LabelWords.pieces].map { $0[language] })
    for package in list.packages {
      let name = package.number.isEmpty ? LabelWords.byHand[language] : package.number
      rows.add([name, "\(package.lines)", text(package.quantity)])
    }
    out.append(printableLines(rows.printed))
    out.append("\n")
  }

  private mutating func append(_ heading: Message, _ entries: [(place: String, message: Message)]) {
    guard !entries.isEmpty else { return }
    out.append("\n")
    line(heading[language])
    for entry in entries.prefix(Self.shown) {
      line("  " + (entry.place.isEmpty ? "" : "\(entry.place): ") + entry.message[language])
    }
    let rest = entries.count - Self.shown
    guard rest > 0 else { return }
    line(
      "  " + Message(en: "and \(rest) more (see --json)", zh: "另有 \(rest) 条（见 --json）")[language])
  }
}
