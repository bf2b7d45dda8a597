import Archive
import Settlement
internal import Text

/// What the statements of dealers are set off against (冲抵货款), by the receivables that were read.
struct SetOffBoxes {
  private let receivables: SymbolMap<[Receivable]>
  private let symbols: SymbolTable
  private let archive: Archive?
  /// Rows of one dealer and day that say two balances: nothing may be set off against them.
  private(set) var contradictions: [Finding] = []
  /// A notice for each statement whose balance is not known.
  private(set) var notices: [Finding] = []

  /// Takes the receivables of a run.
  init(_ month: MonthInputs, _ archive: Archive?) {
    receivables = month.decider.registers.receivables
    symbols = month.decider.symbols
    self.archive = archive
  }

  /// The statement with its box as of a day of issue; one that is not set off stays as it is.
  mutating func filled(
    _ statement: PreparedStatement, issuedOn day: Day
  ) throws(ArchiveError) -> PreparedStatement {
    guard statement.head.settledBy == .setOff else { return statement }
    return statement.with(try box(of: statement.dealer, issuedOn: day))
  }

  /// Says so where the balance is not known of a statement that is issued or stays.
  mutating func noteUnknown(_ head: StatementHead) {
    if head.settledBy == .setOff, head.setOff == nil { note(head) }
  }

  /// The row with the latest day not after the issue, and what was posted since.
  private mutating func box(
    of dealer: Symbol, issuedOn day: Day
  ) throws(ArchiveError) -> SetOff? {
    let rows = (receivables[dealer] ?? []).filter { $0.asOf <= day }
    guard let asOf = rows.map(\.asOf).max(), let row = rows.first(where: { $0.asOf == asOf }) else {
      return nil
    }
    let name = symbols.text(dealer)
    if let other = rows.first(where: { $0.asOf == asOf && $0.balance != row.balance }) {
      note(row, beside: other, of: name)
    }
    var before = row.balance
    for entry in try archive?.setOffEntries(ofDealer: name) ?? []
    where entry.day > asOf && entry.day <= day {
      before -= entry.credited
    }
    return SetOff(asOf: asOf, balance: row.balance, before: before)
  }

  private mutating func note(_ row: Receivable, beside other: Receivable, of dealer: String) {
    let place = Place(file: other.place.file, row: other.place.row, column: "balance")
    let finding = Finding(
      .registerUnreadable, at: place, dealer: dealer,
      Message(
        en: "\(dealer) owes \(text(other.balance)) on \(other.asOf) by this row and "
          + "\(text(row.balance)) by row \(row.place.row ?? 0); correct or remove one of the two",
        zh: "本行 \(dealer) 在 \(other.asOf) 的应收余额为 \(text(other.balance))，第 \(row.place.row ?? 0) 行为 "
          + "\(text(row.balance))；请更正或删去其中一行"))
    if !contradictions.contains(finding) { contradictions.append(finding) }
  }

  private mutating func note(_ head: StatementHead) {
    notices.append(
      Finding(
        .notice, .noReceivable, at: .nowhere, dealer: head.dealer.id,
        Message(
          en:
            "what \(head.dealer.id) owes is not known, so that \(head.number) shows no balance; add "
            + "a row to the receivables",
          zh: "没有 \(head.dealer.id) 的应收余额，\(head.number) 不显示冲抵前后余额；请补登应收货款")))
  }
}

extension PreparedStatement {
  /// The statement with another box.
  func with(_ setOff: SetOff?) -> PreparedStatement {
    guard head.settledBy == .setOff else { return self }
    var head = head
    head.setOff = setOff
    return PreparedStatement(
      dealer: dealer, head: head, canonical: canonical.with(head), paidKeys: paidKeys,
      consumedRights: consumedRights, missedLookups: missedLookups, file: file)
  }
}
