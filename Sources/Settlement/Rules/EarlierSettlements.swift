package import Text

/// What a line claims, so that nothing is paid twice: the record, and the item of a kind.
package struct ClaimKey: Hashable, Sendable {
  package let record: Symbol
  package let kind: ClaimKind
  package let item: Symbol

  package init(record: Symbol, kind: ClaimKind, item: Symbol) {
    self.record = record
    self.kind = kind
    self.item = item
  }
}

/// A forced maintenance (强保) of one machine, which is paid once in its life.
package struct MachineMilestone: Hashable, Sendable {
  package let machine: Symbol
  /// The milestone's hours as the item of a line.
  package let milestone: Symbol

  package init(machine: Symbol, milestone: Symbol) {
    self.machine = machine
    self.milestone = milestone
  }
}

/// A written consent (书面同意) to external purchases: its rows add up.
package struct Consent: Hashable, Sendable {
  package let dealer: Symbol
  package let number: Symbol
  /// Blank for any part.
  package let part: Symbol

  package init(dealer: Symbol, number: Symbol, part: Symbol) {
    self.dealer = dealer
    self.number = number
    self.part = part
  }
}

/// What the standing statements of all other periods and dealers have settled already.
package struct EarlierSettlements: Sendable {
  /// What was approved with money, as far as a line of this period claims it again.
  package var paid: Set<ClaimKey> = []
  package var milestones: Set<MachineMilestone> = []
  package var consentUses: [Consent: Quantity] = [:]

  package init() {}
}

/// What the lines of one list use up, for the lists and months to come.
package struct ConsumedRights: Sendable {
  /// A milestone that a line was approved.
  package struct Milestone: Sendable {
    package let milestone: MachineMilestone
    /// The line's row in its file.
    package let row: Int32
  }

  /// In the list's order.
  package var milestones: [Milestone] = []
  /// By consent, in the order of first use.
  package private(set) var consents: [(consent: Consent, quantity: Quantity)] = []

  package init() {}

  /// Adds the approved quantity of a line to a consent.
  mutating func use(_ consent: Consent, _ quantity: Quantity) {
    if let place = consents.firstIndex(where: { $0.consent == consent }) {
      consents[place].quantity += quantity
    } else {
      consents.append((consent, quantity))
    }
  }
}
