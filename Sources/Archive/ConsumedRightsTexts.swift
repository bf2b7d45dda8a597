package import Settlement
package import Text

/// What a revision uses up for the months to come, as texts.
package struct ConsumedRightsTexts: Sendable {
  /// Machine and milestone of each forced maintenance (强保) that was approved.
  let milestones: [(machine: String, milestone: String)]
  /// Number, part (empty for any) and approved quantity of each consent (书面同意).
  let consents: [(number: String, part: String, quantity: Quantity)]

  /// Fetches the texts of what a list uses up.
  package init(_ consumedRights: ConsumedRights, symbols: SymbolTable) {
    milestones = consumedRights.milestones.map { used in
      (symbols.text(used.milestone.machine), symbols.text(used.milestone.milestone))
    }
    consents = consumedRights.consents.map { used in
      (symbols.text(used.consent.number), symbols.text(used.consent.part), used.quantity)
    }
  }
}

extension Archive {
  /// Keeps what a revision uses up.
  func insert(_ consumedRights: ConsumedRightsTexts, of statement: Int64) throws(ArchiveError) {
    let milestone = try database.prepare(
      "INSERT INTO settled_milestone (statement, machine_no, milestone) VALUES (?1, ?2, ?3)")
    for (machine, number) in consumedRights.milestones {
      try milestone.run([.integer(statement), .text(machine), .text(number)])
    }
    let consent = try database.prepare(
      """
      INSERT INTO consent_use (statement, approval_no, part_no, quantity_thousandths)
      VALUES (?1, ?2, ?3, ?4)
      """)
    for (number, part, quantity) in consumedRights.consents {
      try consent.run([
        .integer(statement), .text(number), .text(part), .integer(quantity.thousandths),
      ])
    }
  }
}
