internal import Settlement
package import Text

/// The labels of the old parts of lists, and what is said besides.
package struct LabelReport: Sendable {
  /// Sorted by family, record and line.
  package let parts: [LabelledPart]
  /// Where the first sheet begins, from 1.
  package let firstPlace: Int
  package let sheets: [LabelSheet]
  /// What keeps lists from having labels.
  package var holds: [CheckFinding] = []
  /// What is wrong besides, with the files' names.
  package var findings: [CheckFinding] = []
  /// What is to be done by hand, because a register or a bar code does not have it.
  package let notices: [LabelNotice]

  /// Sorts the parts and lays their labels on sheets.
  ///
  /// - Parameters:
  ///   - parts: In the order of their lists.
  ///   - place: Where the first sheet begins, from 1.
  ///   - notices: What the registers do not have.
  package init(_ parts: [LabelledPart], from place: Int, notices: [LabelNotice]) {
    let sorted = parts.enumerated().sorted { left, right in
      if LabelledPart.precedes(left.element, right.element) { return true }
      return !LabelledPart.precedes(right.element, left.element) && left.offset < right.offset
    }.map(\.element)
    self.parts = sorted
    firstPlace = place
    sheets = LabelSheet.sheets(of: sorted, from: place)
    self.notices = notices + LabelNotice.barCodes(of: parts)
  }

  /// Whether a list has no labels, or something could not be read.
  package var wantsAttention: Bool { !holds.isEmpty || findings.contains { $0.isError } }

  /// How many labels there are.
  var labels: Int { parts.reduce(0) { $0 + $1.labels } }

  /// Each family in the order of the sheets, with its labels and sheets.
  var families: [(name: String, labels: Int, sheets: Int)] {
    var families: [(name: String, labels: Int, sheets: Int)] = []
    for sheet in sheets {
      if families.last?.name != sheet.family { families.append((sheet.family, 0, 0)) }
      families[families.count - 1].labels += sheet.labels.count
      families[families.count - 1].sheets += 1
    }
    return families
  }
}

/// Something about a label that is done by hand.
package struct LabelNotice: Hashable, Sendable {
  /// Empty where no file is concerned.
  package let file: String
  package let row: Int?
  /// The canonical name; empty where no column is concerned.
  package let column: String
  package let message: Message

  /// Says something about all labels.
  package init(_ message: Message) {
    (file, row, column) = ("", nil, "")
    self.message = message
  }

  /// Says something about a line's label.
  package init(_ part: LabelledPart, _ column: String, _ message: Message) {
    (file, row) = (part.file, part.row)
    self.column = column
    self.message = message
  }

  /// File, row and column, as far as they are known: `list.csv:12:record_no`.
  var place: String {
    [file, row.map(String.init) ?? "", column].filter { !$0.isEmpty }.joined(separator: ":")
  }

  /// Each identifier without a bar code, or with a fine one, where it first stands.
  fileprivate static func barCodes(of parts: [LabelledPart]) -> [LabelNotice] {
    var known: Set<String> = []
    return parts.flatMap { part in
      [("record_no", part.record), ("part_no", part.part)].compactMap { column, identifier in
        guard known.insert("\(column) \(identifier)").inserted else { return nil }
        do throws(BarCodeDefect) {
          let isFine = try BarCode(identifier).isFine
          return isFine ? LabelNotice(part, column, LabelWords.fine(identifier)) : nil
        } catch {
          return LabelNotice(part, column, LabelWords.textOnly(identifier, error))
        }
      }
    }
  }
}

extension LabelReport: PageReport {
  package func writeText(in language: Language, to out: inout TextBuffer) {
    out.append(LabelText.written(self, in: language))
  }

  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    LabelJSON.append(self, in: language, to: &out)
  }

  package func writePage(in language: Language, to out: inout TextBuffer) {
    LabelPage.append(self, in: language, to: &out)
  }
}
