internal import Settlement
package import Text

/// The tables of a check as a workbook, with a column of remarks and a fill on the cells meant.
///
/// Rows and columns stay where the file has them, so that messages lead to the same cells in both.
/// What is about no row stands on a last sheet.
package enum MarkedWorkbook {
  /// The end of a workbook that may be replaced by a newer one; a program that saves it again
  /// leaves it out.
  package static let mark = "settle: may be replaced"

  /// Writes the whole file.
  package static func append(
    _ report: CheckReport, in language: Language, to out: inout TextBuffer
  ) {
    var workbook = WorkbookWriter(title: CheckWords.title[language], comment: mark)
    let remarks = CheckRemarks(report, in: language)
    let notes = SheetName(CheckWords.notes[language])
    var names = [notes]
    for (index, table) in report.tables.enumerated() {
      let name = SheetName(table.name, besides: names)
      names.append(name)
      workbook.add(sheet(table, remarks.rows[table.number] ?? [:], name, index + 1, language))
    }
    workbook.add(sheet(of: remarks.notes, notes, report.tables.count + 1, language))
    workbook.finish(on: report.mailedOn, into: &out)
  }

  private static func sheet(
    _ table: MarkedTable, _ remarks: [Int: CheckRemarks.Row], _ name: SheetName, _ number: Int,
    _ language: Language
  ) -> SheetWriter {
    var sheet = SheetWriter(name.text, number: number, headerRow: table.headerRow)
    let copied = table.withoutRemarks
    for row in copied.rows {
      sheet.skip(toRow: row.number)
      let remark = remarks[row.number]
      sheet.append(
        row, of: copied, marking: remark.map { copied.places(meantBy: $0, in: row) } ?? [],
        remark: row.number == table.headerRow ? RemarkColumn.heading[language] : remark?.text ?? "")
    }
    return sheet
  }

  private static func sheet(
    of notes: [CheckRemarks.Note], _ name: SheetName, _ number: Int, _ language: Language
  ) -> SheetWriter {
    var sheet = SheetWriter(name.text, number: number)
    sheet.append(row: [CheckWords.place[language], CheckWords.what[language]], as: .heading)
    for note in notes {
      sheet.beginRow(wrapping: note.text)
      sheet.append(note.place, as: .text)
      sheet.append(note.text, as: .wrapped)
      sheet.endRow()
    }
    return sheet
  }
}

extension SheetWriter {
  /// Writes a row of a table with its remark behind the last column.
  fileprivate mutating func append(
    _ row: MarkedTable.Row, of table: MarkedTable, marking marked: Set<Int>, remark: String
  ) {
    beginRow(wrapping: remark)
    var cells = row.cells[...]
    for column in 0..<table.width {
      let cell = cells.first.flatMap { $0.column == column ? $0 : nil }
      if cell != nil { cells.removeFirst() }
      let isHeading = row.number == table.headerRow
      append(
        cell?.text ?? "", as: isHeading ? .heading : cell?.style ?? .text,
        isMarked: marked.contains(column))
    }
    append(remark, as: row.number == table.headerRow ? .heading : .wrapped)
    endRow()
  }
}

extension MarkedTable {
  /// The places of the cells that a remark is about: all filled ones of the row where it names none.
  fileprivate func places(meantBy remark: CheckRemarks.Row, in row: Row) -> Set<Int> {
    var places = Set(columns.indices.filter { remark.columns.contains(columns[$0]) })
    if remark.isAboutRow { places.formUnion(row.cells.map(\.column)) }
    return places
  }

  /// The table without what an earlier check has remarked.
  fileprivate var withoutRemarks: MarkedTable {
    let header = rows.first { $0.number == headerRow }
    let remarks = header?.cells.filter { RemarkColumn.isHeading($0.text) }
    guard let places = remarks.map({ Set($0.map(\.column)) }), !places.isEmpty else { return self }
    let kept = rows.map { row in
      Row(
        number: row.number,
        cells: row.cells.filter { row.number < headerRow || !places.contains($0.column) })
    }
    let isLast = places.contains(columns.count - 1)
    return MarkedTable(
      number: number, name: name, headerRow: headerRow,
      columns: isLast ? Array(columns.dropLast()) : columns, rows: kept)
  }
}
