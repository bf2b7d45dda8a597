package import Settlement
import Tabular
package import Text

/// A row as the file has it.
package struct SourceRow: Hashable, Sendable {
  /// A filled cell, under the heading that the file gives its column.
  package struct Cell: Hashable, Sendable {
    package let heading: String
    package let text: String
  }

  /// The place of its sheet among those of the file that are read.
  package let sheet: Int
  /// As a spreadsheet program counts, from 1.
  package let row: Int
  /// In the order of the columns; blank cells are left out.
  package let cells: [Cell]
}

/// Which rows of a table are looked for: those that meet everything that is set.
package struct SourceQuery: Sendable {
  /// The kind of table that they stand in; nil for any.
  package let kind: TableKind?
  /// The sheet that they are in, among those of the file that are read; nil for any.
  var sheet: Int?
  var row: Int?
  var identifiers: [(field: Field, symbol: Symbol)] = []
  var dealer: Symbol?
  var period: Period?
  var approval: ApprovalType?

  private init(_ kind: TableKind?) {
    self.kind = kind
  }

  /// Looks for a row of a sheet.
  package static func row(_ row: Int, ofSheet sheet: Int) -> SourceQuery {
    var query = SourceQuery(nil)
    (query.row, query.sheet) = (row, sheet)
    return query
  }

  /// Looks for a field service record (现场服务记录表).
  package static func record(_ number: Symbol) -> SourceQuery {
    var query = SourceQuery(.records)
    query.identifiers = [(.recordNo, number)]
    return query
  }

  /// Looks for a machine (整机).
  package static func machine(_ number: Symbol) -> SourceQuery {
    var query = SourceQuery(.machines)
    query.identifiers = [(.machineNo, number)]
    return query
  }

  /// Looks for what a manifest or an acceptance has under a label and part.
  package static func returned(
    _ label: Symbol, _ part: Symbol, dealer: Symbol, period: Period, in kind: TableKind
  ) -> SourceQuery {
    var query = SourceQuery(kind)
    query.identifiers = [(.labelNo, label), (.partNo, part)]
    (query.dealer, query.period) = (dealer, period)
    return query
  }

  /// Looks for a dealer's approvals (书面同意): of a number, or of a period.
  package static func approvals(
    _ type: ApprovalType, of dealer: Symbol, number: Symbol? = nil, period: Period? = nil
  ) -> SourceQuery {
    var query = SourceQuery(.approvals)
    query.identifiers = number.map { [(.approvalNo, $0)] } ?? []
    (query.dealer, query.period, query.approval) = (dealer, period, type)
    return query
  }
}

/// Finds rows in a file again that was read before, with their cells as written.
///
/// Where every row stood is not carried through a month-end: it is asked of a few lines, years
/// later, and found again in the archived file by the same reading.
///
/// - Parameters:
///   - bytes: The file.
///   - query: The rows that are wanted.
///   - symbols: Where the query's identifiers are kept.
/// - Returns: In reading order; none from a file that cannot be read.
package func sourceRows(
  _ bytes: consuming [UInt8], _ query: SourceQuery, symbols: SymbolTable
) -> [SourceRow] {
  var found: [SourceRow] = []
  do throws(TabularError) {
    var source = try openTables(bytes)
    var sheet = 0
    _ = try forEachTable(in: &source) { opened throws(TabularError) in
      defer { sheet += 1 }
      guard query.sheet ?? sheet == sheet, query.kind ?? opened.header.kind == opened.header.kind
      else { return }
      var scan = opened.scan(as: FileNumber(0, sheet: sheet), symbols)
      found += try scan.sourceRows(query)
    }
  } catch {
    return []
  }
  return found
}

extension TableScan {
  fileprivate mutating func sourceRows(
    _ query: SourceQuery
  ) throws(TabularError) -> [SourceRow] {
    var found: [SourceRow] = []
    while try nextLine() {
      guard meets(query) else { continue }
      let cells = zip(header.headings, shownTexts()).compactMap { heading, text in
        text.isEmpty ? nil : SourceRow.Cell(heading: heading, text: text)
      }
      found.append(SourceRow(sheet: file.sheet, row: row.number, cells: cells))
    }
    return found
  }

  /// The cells as somebody who opens the file sees them: a month that was typed as a date is a month.
  private mutating func shownTexts() -> [String] {
    var texts = cellTexts(row)
    let place = header.place(of: .period)
    if row.cells.indices.contains(place), row.cells[place].form == .date, let period = period() {
      texts[place] = period.description
    }
    return texts
  }

  private mutating func meets(_ query: SourceQuery) -> Bool {
    if let wanted = query.row, wanted != row.number { return false }
    for (field, symbol) in query.identifiers
    where identifier(field, isRequired: false) != symbol { return false }
    if let wanted = query.dealer, dealer() != wanted { return false }
    if let wanted = query.period, period() != wanted { return false }
    guard let wanted = query.approval else { return true }
    return word(.type, Words.approvals) == wanted
  }
}
