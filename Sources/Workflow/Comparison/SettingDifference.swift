import Settlement
internal import Text

/// Something that one rulebook says and another does not, by its key in the file.
package struct SettingDifference: Hashable, Sendable {
  package let key: String
  /// Of a list without order, only what the other has not.
  package let values: BeforeAfter<String>
}

extension SettingDifference {
  /// Compares two rulebooks, each in its edition for the month.
  static func all(
    _ before: (rulebook: Rulebook, edition: Edition),
    _ after: (rulebook: Rulebook, edition: Edition)
  ) -> [SettingDifference] {
    let pairs = zip(
      before.rulebook.settings + before.edition.settings,
      after.rulebook.settings + after.edition.settings)
    let single = pairs.compactMap { old, new -> SettingDifference? in
      old.value == new.value
        ? nil : SettingDifference(key: old.key, values: BeforeAfter(old.value, new.value))
    }
    let lists = zip(
      before.rulebook.lists + before.edition.lists, after.rulebook.lists + after.edition.lists)
    return single
      + lists.compactMap { old, new in
        let values = BeforeAfter(
          old.values.filter { !new.values.contains($0) }.joined(separator: ", "),
          new.values.filter { !old.values.contains($0) }.joined(separator: ", "))
        return values.isUnchanged ? nil : SettingDifference(key: old.key, values: values)
      }
  }
}

extension Rulebook {
  /// What the rulebook says once, by key, always the same keys.
  fileprivate var settings: [(key: String, value: String)] {
    [
      ("language", language.rawValue), ("buyer.name", buyer.name),
      ("buyer.taxpayer_id", buyer.taxpayerID), ("accounts.expense", accounts.expense),
      ("accounts.input_vat", accounts.inputVAT), ("accounts.dealers", accounts.dealers),
      ("accounts.suppliers", suppliersAccount ?? ""),
      ("csvBom", "\(csvBom)"),
    ]
  }

  fileprivate var lists: [(key: String, values: [String])] {
    [("rates", taxRates.map(\.text))]
  }
}

extension TaxRateRow {
  fileprivate var text: String {
    "\(taxpayer.rawValue) \(category?.rawValue ?? "*") \(from) \(Settlement.text(rate))"
  }
}

extension HalfTerms {
  fileprivate func text(of half: Half) -> String {
    "ends \(ends.end(of: half)), returnBy \(returnBy.end(of: half))"
  }
}

extension Edition {
  /// What the edition says, by key, always the same keys.
  fileprivate var settings: [(key: String, value: String)] {
    [
      ("from", from.description), ("deadline.day", "\(deadlineDay)"),
      ("deadline.moves", "\(deadlineMoves)"), ("managementFee", text(managementFee)),
      ("milestones", milestones.map(String.init).joined(separator: ", ")),
      ("cardWithinDays", cardWithinDays.map(String.init) ?? ""),
      ("stockSeasons", stockSeasons.map(String.init) ?? ""),
      ("repeatWithinDays", "\(repeatWithinDays)"),
      ("causes", causes.map { "[\($0.map(\.rawValue).joined(separator: ", "))]" } ?? ""),
      ("service.satisfaction", "\(service.satisfaction)"),
      ("service.repairsCalledBack", "\(service.repairsCalledBack)"),
      ("service.usersAfterMonths", "\(service.usersAfterMonths)"),
      ("service.returnWorkingDays", "\(service.returnWorkingDays)"),
      ("service.urgentHours", "\(service.urgentHours)"),
      ("service.targets", service.targets.map(\.setting).joined(separator: ", ")),
      ("invoice.workingDays", "\(invoiceWorkingDays)"),
      ("invoice.taxTolerance", text(taxTolerance)),
      ("invoice", asksForInvoice ? "" : "null"), ("periods", periods.rawValue),
      ("settledBy", settledBy.rawValue), ("halves.H1", halves?.text(of: .first) ?? ""),
      ("halves.H2", halves?.text(of: .second) ?? ""),
    ]
      + [ClaimKind.part, .maintenance, .labour, .travel].map {
        ("taxCategory.\($0.rawValue)", taxCategories[$0]?.rawValue ?? "")
      }
  }

  /// What the edition lists without order.
  fileprivate var lists: [(key: String, values: [String])] {
    [
      ("assemblies", assemblies), ("seals", seals), ("mayBeDismantled", mayBeDismantled),
      ("packAlone", packAlone),
      ("stores", (stores ?? []).map(\.setting)), ("require", required.map(\.rawValue)),
    ]
  }
}

extension Store {
  fileprivate var setting: String {
    [id, name, purpose.rawValue, family ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension ServiceTarget {
  fileprivate var setting: String {
    let conditions = [
      isInCity ? "inCity" : "", upTo.map { "upToKm \(Settlement.text(hours: $0 * 10))" } ?? "",
      level.map { "level \($0)" } ?? "", isForAnyWarranty ? "anyWarranty" : "",
    ]
    return ([code, "\(from.rawValue)-\(to.rawValue)", "\(minutes) min", "\(goal)%"] + conditions)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
