/// A machine that went back to the factory from a dealer's stock (库存产品返厂), as registered.
package struct MachineReturn: Hashable, Sendable {
  /// 返厂单号: it counts once.
  package let number: String
  package let dealer: String
  package let machine: String
  package let returnedOn: Day
  package let cause: ReturnCause
  package let freight: Money
  package let paidBy: FreightPayer
  /// What restoring the machine costs (恢复工时费).
  package let restore: Money

  /// Takes a row of the register.
  package init(
    number: String, dealer: String, machine: String, returnedOn: Day, cause: ReturnCause,
    freight: Money, paidBy: FreightPayer, restore: Money
  ) {
    self.number = number
    self.dealer = dealer
    self.machine = machine
    self.returnedOn = returnedOn
    self.cause = cause
    self.freight = freight
    self.paidBy = paidBy
    self.restore = restore
  }
}

/// Why a machine went back (返厂原因).
package enum ReturnCause: String, CaseIterable, Sendable {
  /// 质量问题
  case quality
  /// 拆件
  case dismantled
  /// 滞销/其他
  case unsold
}

/// Who paid the freight first (运费垫付方).
package enum FreightPayer: String, CaseIterable, Sendable {
  case dealer, company
}

/// What an amount for a machine that went back is; raw values are frozen.
package enum MachineReturnCode: String, CaseIterable, Sendable {
  /// The company bears the freight that the dealer paid.
  case freightCompany = "freight-company"
  /// The dealer bears the freight that the company paid.
  case freightDealer = "freight-dealer"
  /// The dealer bears what restoring a dismantled machine costs.
  case restoreDealer = "restore-dealer"
}

/// An amount for a machine that went back; without a code where nobody owes anything.
package struct ReturnCharge: Hashable, Sendable {
  package let code: MachineReturnCode?
  package let amount: Money

  package init(_ code: MachineReturnCode?, _ amount: Money) {
    self.code = code
    self.amount = amount
  }
}

extension MachineReturn {
  /// What the dealer gets for the machine, and what is taken from it: one entry an account.
  ///
  /// For a defect of quality the company bears the freight, else the dealer; who took parts out of
  /// the machine pays for its restoring.
  package var charges: [ReturnCharge] {
    var charges: [ReturnCharge] = []
    switch (cause, paidBy) {
    case (.quality, .dealer): charges.append(ReturnCharge(.freightCompany, freight))
    case (.dismantled, .company), (.unsold, .company):
      charges.append(ReturnCharge(.freightDealer, -freight))
    case (.quality, .company), (.dismantled, .dealer), (.unsold, .dealer): break
    }
    if cause == .dismantled { charges.append(ReturnCharge(.restoreDealer, -restore)) }
    let owed = charges.filter { $0.amount != .zero }
    return owed.isEmpty ? [ReturnCharge(nil, .zero)] : owed
  }
}

/// A row of the machine returns that was read, and where it stands.
package struct MachineReturnRow: Hashable, Sendable {
  package let machineReturn: MachineReturn
  package let place: Place

  package init(_ machineReturn: MachineReturn, at place: Place) {
    self.machineReturn = machineReturn
    self.place = place
  }
}

/// A machine return on the statement that bears it, with the rate that taxes it there.
package struct TaxedReturn: Hashable, Sendable {
  package let machineReturn: MachineReturn
  package let charges: [ReturnCharge]
  package let rate: Rate

  /// Works out what a return comes to.
  package init(_ machineReturn: MachineReturn, rate: Rate) {
    self.init(machineReturn, charges: machineReturn.charges, rate: rate)
  }

  /// Takes a return as archived.
  package init(_ machineReturn: MachineReturn, charges: [ReturnCharge], rate: Rate) {
    self.machineReturn = machineReturn
    self.charges = charges
    self.rate = rate
  }

  /// What all of it adds to the statement.
  package var amount: Money { charges.reduce(.zero) { $0 + $1.amount } }
}
