import Settlement
import Tabular
internal import Text

/// What is said of the sheets and cells of workbooks alone.
extension TableScan {
  /// Remembers the cells of the current row that hold an error, a formula without a value, or a
  /// number for several rows, in columns that the table uses.
  mutating func noteCellsWithoutValue() {
    for place in row.cells.indices {
      guard let defect = row.cells[place].form.defect, let field = rowRoles.fields[place],
        !header.kind.columnsForPeople.contains(field)
      else { continue }
      note(defect, field)
    }
  }

  /// Says once of a column that what its cells show was taken.
  mutating func noteRounding(_ field: Field, _ cell: SheetCell) {
    guard rounded.insert(field).inserted else { return }
    let (value, shown) = (text(cell.range), text(cell.shown))
    let heading = header.heading(of: field)
    let message = Message(
      en:
        "\"\(shortened(heading.english))\": numbers have more decimals than the column takes, so that "
        + "what their cells show was taken, here \(value) → \(shown); where another value is meant, "
        + "round the numbers in the sheet",
      zh: "“\(shortened(heading.chinese))”栏的数值小数位超过规定，均按单元格显示的数值读取，此处 "
        + "\(value) → \(shown)；如与原意不符，请在表中四舍五入后保存")
    let place = Place(file: file, row: row.number, column: field.name)
    let position = header.place(of: field)
    located.append(
      LocatedFinding(
        finding: Finding(
          .notice, .shownRounded, at: place, message.naming(cell: row.name(ofCell: position))),
        position: position))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: row.text[range], as: UTF8.self)
  }

  /// Says that rows or columns of the sheet are hidden.
  mutating func note(_ hidden: HiddenCells) {
    guard !hidden.isEmpty else { return }
    let columns = hidden.columns.prefix(20).map { place in
      let heading = place < header.headings.count ? header.headings[place] : ""
      return (letters: columnLetters(place), heading: shortened(heading))
    }
    let english = columns.map {
      $0.heading.isEmpty ? $0.letters : "\($0.letters) \"\($0.heading)\""
    }
    let chinese = columns.map { $0.heading.isEmpty ? $0.letters : "\($0.letters)“\($0.heading)”" }
    let rest = hidden.columns.count - columns.count
    let rows = hidden.rows == 1 ? "1 row" : "\(hidden.rows) rows"
    let parts = [
      hidden.rows > 0 ? Message(en: rows, zh: "\(hidden.rows) 行") : nil,
      columns.isEmpty
        ? nil
        : Message(
          en: (columns.count == 1 ? "column " : "columns ") + english.joined(separator: ", ")
            + (rest > 0 ? " and \(rest) more" : ""),
          zh: (rest > 0 ? "" : "列 ") + chinese.joined(separator: "、")
            + (rest > 0 ? "等 \(hidden.columns.count) 列" : "")),
    ].compactMap(\.self)
    located.append(
      LocatedFinding(
        finding: Finding(
          .notice, .hiddenCells, at: Place(file: file),
          Message(
            en: "what is hidden or filtered out in the sheet was read like the rest ("
              + parts.map(\.english).joined(separator: ", ")
              + "); show it, and take out what is not meant",
            zh: "工作表中隐藏或筛选掉的内容（" + parts.map(\.chinese).joined(separator: "、")
              + "）已照常读取；请取消隐藏后核对，不应计入的请删去")),
        position: -1))
  }
}
