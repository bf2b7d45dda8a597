package import Text

/// What a line of an expense list asks money for (费用类别).
package enum ClaimKind: String, CaseIterable, BitwiseCopyable, Sendable {
  /// A part that was replaced (配件).
  case part
  /// A forced maintenance (强保).
  case maintenance
  /// Labour (工时).
  case labour
  /// Travel (差旅).
  case travel
  /// Anything else: the line is rejected, and printed with the kind as it was written.
  case unknown = ""

  /// Whether it is paid by tariff (服务费标准), and nothing comes back that proves it.
  package var isService: Bool {
    self == .maintenance || self == .labour || self == .travel
  }
}

/// Where a replaced part came from (配件来源).
@usableFromInline
package enum PartSource: String, CaseIterable, BitwiseCopyable, Sendable {
  /// The manufacturer (厂家).
  case manufacturer
  /// A supplier that the manufacturer qualified (合格供方).
  case qualified
  /// A service emergency order (急件).
  case emergency
  /// Bought elsewhere, with consent (外购).
  case external
}

/// One line of an expense list (代垫服务费用清单), as claimed.
///
/// Blank cells are nil or ``Symbol/blank``: what they mean is the rules' business. Small figures stand
/// behind the optional amounts, where the memory would else be empty: a month keeps all its lines.
package struct ClaimLine: BitwiseCopyable, Sendable {
  /// The row in the file, from 1.
  package var row: Int32
  /// The line's number as written; blank where the position in the list stands for it.
  package var number = Symbol.blank
  package var record = Symbol.blank
  /// The part number, the milestone's hours, or the tariff item.
  package var item = Symbol.blank
  package var name = Symbol.blank
  /// The name folded for comparison: half-width, no white space, upper case.
  package var foldedName = Symbol.blank
  package var quantity = Quantity.zero
  package var unitPrice: UnitPrice?
  package var kind = ClaimKind.part
  package var source = PartSource.manufacturer
  /// Whether the second copy of the maintenance form is attached (附表).
  package var isAttached = false
  /// The kind as written, where it is ``ClaimKind/unknown``.
  package var kindText = Symbol.blank
  package var amount: Money?
  package var approval = Symbol.blank
  package var fee: Money?

  /// Whether it is a part that was bought elsewhere, which needs consent (外购).
  package var isExternal: Bool { kind == .part && source == .external }

  /// Makes a line that knows its row and nothing else.
  package init(row: Int32) {
    self.row = row
  }
}

/// Which list it is: whose, of what period, from where.
package struct ListHead: Sendable {
  package let dealer: Symbol
  package let period: Period
  /// The table's number in reading order.
  package let file: FileNumber

  package init(dealer: Symbol, period: Period, file: FileNumber) {
    self.dealer = dealer
    self.period = period
    self.file = file
  }
}

/// All lines of one table with one dealer and period.
package struct ExpenseList: Sendable {
  package let head: ListHead
  package var lines: [ClaimLine]

  package var dealer: Symbol { head.dealer }
  package var period: Period { head.period }
  package var file: FileNumber { head.file }

  /// Makes a list of one table.
  package init(dealer: Symbol, period: Period, file: FileNumber, lines: [ClaimLine]) {
    self.init(head: ListHead(dealer: dealer, period: period, file: file), lines: lines)
  }

  fileprivate init(head: ListHead, lines: [ClaimLine]) {
    self.head = head
    self.lines = lines
  }
}

/// A list that waits to be decided: a month's lists are together in memory until then.
package struct WaitingList: Sendable {
  package let head: ListHead
  private let lines: PackedRows<ClaimLine>

  package init(_ list: ExpenseList) {
    self.init(head: list.head, lines: PackedRows(list.lines))
  }

  private init(head: ListHead, lines: PackedRows<ClaimLine>) {
    self.head = head
    self.lines = lines
  }

  /// The list, made anew each time it is asked for.
  package var list: ExpenseList { ExpenseList(head: head, lines: lines.rows) }

  /// The same list by a rulebook's halves.
  package func ending(_ halves: HalfEnds) -> WaitingList {
    let period = head.period.ending(halves)
    return WaitingList(
      head: ListHead(dealer: head.dealer, period: period, file: head.file), lines: lines)
  }
}
