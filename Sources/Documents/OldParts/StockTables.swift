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
enum StockMovementsTable {
  private static let header: StaticString =
    "date,movement_no,store,part_no,type,quantity,dealer,label_no,partner\n"

  /// Writes the whole table.
  static func append(_ figures: StockFigures, to out: inout TextBuffer) {
    let texts = figures.symbols.texts
    out.append(header)
    for row in figures.movements {
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
