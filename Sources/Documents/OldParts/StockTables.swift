internal import Settlement
internal import Text

/// `stock.csv`: what lies in the stores, by store and part.
enum StockTable {
  private static let header: StaticString =
    "store,part_no,part_name,disposition,opening,in,out,closing,value,oldest\n"

  /// Writes the whole table.
  static func append(_ rows: [StockRow], to out: inout TextBuffer) {
    out.append(header)
    for row in rows {
      out.append(cell: row.store)
      for text in [row.part, row.name] {
        out.appendComma()
        out.append(cell: text)
      }
      out.appendComma()
      out.append(row.disposition?.rawValue ?? "")
      for quantity in [row.opening, row.in, row.out, row.closing] {
        out.appendComma()
        out.append(quantity)
      }
      out.appendComma()
      if let value = row.value { out.append(value) }
      out.appendComma()
      if let oldest = row.oldest { out.append(oldest) }
      out.appendLineFeed()
    }
  }
}

/// `stock-movements.csv`: what came in and what went out in the range.
struct StockMovementsTable {
  private let figures: StockFigures

  /// How many rows a piece has.
  private static let rowsOfPiece = 16_384
  private static let header: StaticString =
    "date,movement_no,store,part_no,type,quantity,dealer,label_no,partner\n"

  /// Takes the movements of all stores.
  init(_ figures: StockFigures) { self.figures = figures }

  /// The header, and after it some rows at a time.
  var table: ReportTable {
    let (full, rest) = figures.movements.count.quotientAndRemainder(dividingBy: Self.rowsOfPiece)
    return ReportTable("stock-movements.csv", pieces: 1 + full + (rest > 0 ? 1 : 0)) { piece, out in
      guard piece > 0 else { return out.append(Self.header) }
      let start = (piece - 1) * Self.rowsOfPiece
      append(figures.movements[start...].prefix(Self.rowsOfPiece), to: &out)
    }
  }

  private func append(_ rows: ArraySlice<StockMovement>, to out: inout TextBuffer) {
    let texts = figures.texts
    for row in rows {
      out.append(row.day)
      out.appendComma()
      texts.append(cell: row.number, to: &out)
      out.appendComma()
      out.append(cell: figures.stores[row.store])
      out.appendComma()
      texts.append(cell: row.part, to: &out)
      out.appendComma()
      out.append(row.type?.rawValue ?? "in")
      out.appendComma()
      out.append(row.quantity)
      out.appendComma()
      texts.append(cell: row.dealer, to: &out)
      out.appendComma()
      texts.append(cell: row.label, to: &out)
      out.appendComma()
      texts.append(cell: row.partner, to: &out)
      out.appendLineFeed()
    }
  }
}

/// `stock-check.csv`: what has to be looked at.
enum StockChecksTable {
  private static let header: StaticString =
    "code,dealer,period,label_no,part_no,quantity,store,movement_no,date\n"

  /// Writes the whole table.
  static func append(_ checks: [StockCheck], to out: inout TextBuffer) {
    out.append(header)
    for check in checks {
      out.append(check.code.rawValue)
      out.appendComma()
      out.append(cell: check.dealer)
      out.appendComma()
      out.append(check.period?.description ?? "")
      for text in [check.label, check.part] {
        out.appendComma()
        out.append(cell: text)
      }
      out.appendComma()
      out.append(check.quantity)
      for text in [check.store, check.movement] {
        out.appendComma()
        out.append(cell: text)
      }
      out.appendComma()
      if let day = check.day { out.append(day) }
      out.appendLineFeed()
    }
  }
}
