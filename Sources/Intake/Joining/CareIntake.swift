package import Settlement
package import Text

/// What the report of care asks of a workspace besides its registers.
package struct CareIntake: Sendable {
  /// The dealers that the register of machines names, by machine; those that no register knows are
  /// not there.
  package fileprivate(set) var named = SymbolMap<Symbol>()
  /// Of machines that are known, in reading order.
  package fileprivate(set) var checks: [CareCheck] = []
  package fileprivate(set) var findings: [Finding] = []
  package fileprivate(set) var leftOut = LeftOut()
}

extension ReportTables {
  /// Finds out whose the machines are, and leaves out checks of machines that are not known.
  package func careIntake(symbols: SymbolTable) -> CareIntake {
    var care = CareIntake()
    let dealers = DealersByName(dealerRows, symbols)
    for (number, machine) in zip(machines?.symbols ?? [], machines?.values ?? []) {
      guard let named = machine.namedDealer, !named.dealer.isBlank else { continue }
      if let id = dealers.id(of: named.dealer) {
        care.named[number] = id
      } else {
        care.findings.append(unknown(named, symbols))
        care.leftOut.cells += 1
      }
    }
    for (place, check) in careChecks {
      if machines?[check.machine] != nil {
        care.checks.append(check)
      } else {
        care.findings.append(unknown(symbols.text(check.machine), at: place))
        care.leftOut.rows += 1
      }
    }
    return care
  }

  private func unknown(_ named: NamedDealer, _ symbols: SymbolTable) -> Finding {
    let written = symbols.text(named.asWritten)
    return Finding(
      .dealerUnknown, at: named.place, dealer: written,
      Message(
        en:
          "\(shortened(written)) is neither the id nor the name of a dealer of the register, so the "
          + "machine counts as one of the dealer of its latest record; correct it, or add the dealer",
        zh: "“\(shortened(written))”在特约服务中心名册中既无此编号也无此名称，该机按最近一次服务记录的服务中心计；请更正，或补登名册"))
  }

  private func unknown(_ machine: String, at place: Place) -> Finding {
    Finding(
      .machineUnknown,
      at: Place(file: place.file, row: place.row, column: Field.machineNo.name),
      Message(
        en:
          "\(shortened(machine)) is no machine of the register, so the check is left out; correct "
          + "the number, or add the machine",
        zh: "整机档案中没有 \(shortened(machine))，该次检查未计入；请更正编号，或补登整机档案"))
  }
}
