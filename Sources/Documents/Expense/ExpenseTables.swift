internal import Settlement
internal import Text

/// `expense.csv`: what was paid, by everything that it is asked by.
enum ExpenseTable {
  private static let header: StaticString =
    "by,key,name,lines,quantity,amount,fee,total,share,unconfirmed\n"

  /// Writes the whole table; its last row has what belongs to no line.
  static func append(_ totals: ExpenseTotals, to out: inout TextBuffer) {
    out.append(header)
    for row in totals.rows {
      out.append(row.by.rawValue)
      for text in [row.key, row.name] {
        out.appendComma()
        out.append(cell: text)
      }
      out.append(commaAnd: row.sum.lines)
      out.appendComma()
      out.append(row.sum.quantity)
      for amount in [row.sum.amount, row.sum.fee, row.sum.total] { out.append(commaAnd: amount) }
      out.append(commaAnd: Percentage(row.sum.total, of: totals.total))
      out.append(commaAnd: row.sum.unconfirmed)
      out.appendLineFeed()
    }
    out.append("adjustments,,,,,,,")
    out.append(totals.adjustments)
    out.append(",,\n")
  }
}

/// `parts.csv`: the parts that were paid for, the dearest first.
enum FailingPartsTable {
  private static let header: StaticString =
    "part_no,part_name,records,machines,quantity,total,share,per_100,first_on,last_on\n"

  /// Writes the whole table.
  ///
  /// - Parameters:
  ///   - parts: In the order of the table.
  ///   - total: Of all lines, parts or not.
  ///   - machines: How many machines are in warranty.
  ///   - out: Where to write.
  static func append(
    _ parts: [FailingPart], of total: Money, inWarranty machines: Int, to out: inout TextBuffer
  ) {
    out.append(header)
    for part in parts {
      out.append(cell: part.part)
      out.appendComma()
      out.append(cell: part.name)
      out.append(commaAnd: part.records)
      out.append(commaAnd: part.machines)
      out.appendComma()
      out.append(part.quantity)
      out.append(commaAnd: part.total)
      out.append(commaAnd: Percentage(part.total, of: total))
      out.append(commaAnd: Percentage(part.machines, of: machines))
      for day in [part.firstOn, part.lastOn] {
        out.appendComma()
        if let day { out.append(day) }
      }
      out.appendLineFeed()
    }
  }
}

/// `per-machine.csv`: what machines have cost, month by month of their service.
enum MachineCostTable {
  private static let header: StaticString =
    "model,sold_month,machines,m0,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,later,total,per_machine\n"

  /// Writes the whole table.
  static func append(_ rows: [MachineCost], to out: inout TextBuffer) {
    out.append(header)
    for row in rows {
      out.append(cell: row.model)
      out.appendComma()
      out.append(row.soldIn.description)
      out.append(commaAnd: row.machines)
      for month in row.months {
        out.appendComma()
        if let month { out.append(month) }
      }
      out.append(commaAnd: row.total)
      out.append(commaAnd: row.perMachine)
      out.appendLineFeed()
    }
  }
}

/// `repeats.csv`: the parts that were replaced again soon.
enum RepeatsTable {
  private static let header: StaticString = """
    machine_no,part_no,dealer_before,record_before,date_before,dealer,record_no,date,days,total

    """

  /// Writes the whole table.
  static func append(_ repeats: [RepeatedRepair], to out: inout TextBuffer) {
    out.append(header)
    for row in repeats {
      out.append(cell: row.machine)
      out.appendComma()
      out.append(cell: row.part)
      for repair in [row.before, row.repair] {
        for text in [repair.dealer, repair.record] {
          out.appendComma()
          out.append(cell: text)
        }
        out.appendComma()
        out.append(repair.day)
      }
      out.append(commaAnd: row.days)
      out.append(commaAnd: row.total)
      out.appendLineFeed()
    }
  }
}
