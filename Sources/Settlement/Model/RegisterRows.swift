/// One row of the receipts register (收件登记): a dealer's mail for a period.
package struct Receipt: Hashable, Sendable {
  package let mailedOn: Day
  package let receivedOn: Day?
  /// Where the row stands, for messages.
  package let place: Place

  /// Registers a postmark and, where known, the arrival.
  package init(mailedOn: Day, receivedOn: Day?, place: Place = .nowhere) {
    self.mailedOn = mailedOn
    self.receivedOn = receivedOn
    self.place = place
  }
}

/// What the inspection of returned old parts found (验收结果).
package enum InspectionResult: String, CaseIterable, Sendable {
  case accepted
  case noLabel = "no-label"
  case notReceived = "not-received"
  case wrongPart = "wrong-part"
  case notGenuine = "not-genuine"
  case dismantled
}

/// One row of the acceptance (旧件验收单).
package struct AcceptanceRow: Sendable {
  package let label: Symbol
  package let part: Symbol
  /// The accepted quantity as the column says, whatever the result makes of it.
  package let accepted: Quantity
  package let result: InspectionResult

  /// Takes one inspected label and part.
  package init(label: Symbol, part: Symbol, accepted: Quantity, result: InspectionResult) {
    self.label = label
    self.part = part
    self.accepted = accepted
    self.result = result
  }
}

/// One row of the manifest of returned old parts (服务旧件退回明细表).
package struct ManifestRow: Sendable {
  package let label: Symbol
  package let part: Symbol
  package let quantity: Quantity

  /// Takes one listed label and part.
  package init(label: Symbol, part: Symbol, quantity: Quantity) {
    self.label = label
    self.part = part
    self.quantity = quantity
  }
}

/// A field service record (现场服务记录表), as registered.
package struct ServiceRecord: Hashable, Sendable {
  package let dealer: Symbol
  package let machine: Symbol
  package let serviceDate: Day
  /// The machine's hours in hundredths; nil where the record does not say.
  package let hours: Int64?
  /// Whether the user signed.
  package let isSigned: Bool
  /// Whether the form has no blanks.
  package let isComplete: Bool

  /// Takes one registered record.
  package init(
    dealer: Symbol, machine: Symbol, serviceDate: Day, hours: Int64?, isSigned: Bool,
    isComplete: Bool
  ) {
    self.dealer = dealer
    self.machine = machine
    self.serviceDate = serviceDate
    self.hours = hours
    self.isSigned = isSigned
    self.isComplete = isComplete
  }
}

/// A machine that was sold (整机档案).
package struct Machine: Hashable, Sendable {
  package let family: Symbol
  package let soldOn: Day
  /// The day the warranty card (三包回执卡) came in; nil for never.
  package let cardReceivedOn: Day?
  package let warrantyMonths: Int
  /// The warranty hours in hundredths; nil for no limit.
  package let warrantyHours: Int64?

  /// Takes one machine of the register.
  package init(
    family: Symbol, soldOn: Day, cardReceivedOn: Day?, warrantyMonths: Int, warrantyHours: Int64?
  ) {
    self.family = family
    self.soldOn = soldOn
    self.cardReceivedOn = cardReceivedOn
    self.warrantyMonths = warrantyMonths
    self.warrantyHours = warrantyHours
  }

  /// Whether the warranty includes a milestone (强保), given by its place in the rulebook from 0.
  func includesMilestone(_ index: Int) -> Bool {
    warrantyMonths > 6 || index < 3
  }
}

/// What a written approval (书面同意) allows.
package enum ApprovalType: String, CaseIterable, Sendable {
  case external, emergency, deadline
}

/// One row of the approvals register.
package struct Approval: Sendable {
  package let number: Symbol
  package let type: ApprovalType
  package let dealer: Symbol
  package let grantedOn: Day
  /// Blank for any part.
  package let part: Symbol
  /// Nil for no limit.
  package let quantity: Quantity?
  /// The period and the last day, both given for a deadline and nil otherwise.
  package let period: Period?
  package let until: Day?

  /// Takes one granted approval.
  package init(
    number: Symbol, type: ApprovalType, dealer: Symbol, grantedOn: Day, part: Symbol,
    quantity: Quantity?, period: Period?, until: Day?
  ) {
    self.number = number
    self.type = type
    self.dealer = dealer
    self.grantedOn = grantedOn
    self.part = part
    self.quantity = quantity
    self.period = period
    self.until = until
  }
}

/// How a dealer is taxed (纳税人类型).
package enum TaxpayerType: String, CaseIterable, Sendable {
  /// 一般纳税人
  case general
  /// 小规模纳税人
  case smallScale = "small-scale"
}

/// A service center (特约服务中心) of the dealers register.
package struct Dealer: Hashable, Sendable {
  package let id: String
  package let name: String
  package let taxpayerID: String
  package let taxpayer: TaxpayerType
  /// The account at the parts company (往来账号); empty where none is given.
  package let account: String
  package let validFrom: Day?
  package let validTo: Day?

  /// Takes one dealer of the register.
  package init(
    id: String, name: String, taxpayerID: String, taxpayer: TaxpayerType = .general,
    account: String = "", validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.taxpayerID = taxpayerID
    self.taxpayer = taxpayer
    self.account = account
    self.validFrom = validFrom
    self.validTo = validTo
  }
}
