import Settlement
internal import Text

/// A row of the machines that went back from stock (库存返厂登记), with its blanks.
struct ReturnRow: LedgerRow {
  let dealer: Symbol
  let machine: Symbol
  let returnedOn: Day
  let cause: ReturnCause
  /// In fen.
  let freight: Int64
  let paidBy: FreightPayer
  /// In fen; nil where the cell is blank.
  let restore: Int64?
  /// Where the first row of the number stands.
  let place: Place

  var cells: [LedgerCell?] {
    [
      .filled(dealer), .filled(machine), .filled(returnedOn),
      ReturnCause.allCases.firstIndex(of: cause).map { .number(Int64($0)) }, .number(freight),
      .number(paidBy == .dealer ? 0 : 1), restore.map { .number($0) },
    ]
  }

  func filled(from other: ReturnRow) -> ReturnRow {
    ReturnRow(
      dealer: dealer, machine: machine, returnedOn: returnedOn, cause: cause, freight: freight,
      paidBy: paidBy, restore: restore ?? other.restore, place: place)
  }

  /// Its number is the key, by which the register has it.
  var entry: ReturnRow { self }

  /// The return as rules and statements have it.
  func machineReturn(_ number: Symbol, symbols: SymbolTable) -> MachineReturnRow {
    MachineReturnRow(
      MachineReturn(
        number: symbols.text(number), dealer: symbols.text(dealer),
        machine: symbols.text(machine), returnedOn: returnedOn, cause: cause,
        freight: Money(fen: freight), paidBy: paidBy, restore: Money(fen: restore ?? 0)),
      at: place)
  }
}
