/// The rules that reject a line, in order: the first that fails takes all its money.
///
/// A rule that has nothing to go by does not fail. A new code is one more row.
enum SlowEligibility {
  typealias Rule = (code: String, fails: @Sendable (SlowCase) -> Bool)

  static let rules: [Rule] = visitRules + itemRules + returnRules + serviceRules

  private static let visitRules: [Rule] = [
    ("late", { $0.isLate }),
    ("record-missing", { $0.record == nil }),
    ("record-other-dealer", { $0.record != nil && $0.own == nil }),
    ("record-unsigned", { $0.own?.isSigned == false }),
    ("record-incomplete", { $0.own?.isComplete == false || $0.cause == "" }),
    ("record-late", { $0.isRecordLate }),
    ("other-month", { $0.own != nil && !SlowDay.isIn($0.month.period, $0.day) }),
    ("machine-unknown", { $0.isMachineUnknown }),
    ("card-late", { $0.isCardLate }),
    ("out-of-warranty", { $0.isOutOfWarranty }),
    ("cause-not-covered", { $0.hasOtherCause }),
    ("charged-to-user", { $0.own?.isCharged == true }),
  ]

  private static let itemRules: [Rule] = [
    ("duplicate", { $0.isPaidElsewhere || $0.isRepeatedWithoutProof }),
    ("kind-unknown", { !$0.line.isPart && !$0.line.isService }),
    ("part-unknown", { $0.line.isPart && $0.price == nil }),
    ("no-consent", { $0.line.isExternal && $0.consent == nil }),
  ]

  /// Why a part counts as not returned.
  private static let returnRules: [Rule] = [
    "not-returned", "no-label", "not-received", "wrong-part", "not-genuine", "dismantled",
    "no-fault", "not-warranty", "returned-late",
  ].map { code in (code, { $0.missingReturn == code }) }

  private static let serviceRules: [Rule] = [
    ("form-missing", { $0.line.kind == "maintenance" && !$0.line.isAttached }),
    ("milestone-unknown", { $0.line.kind == "maintenance" && $0.milestone == nil }),
    ("milestone-not-covered", { $0.isMilestoneNotCovered }),
    ("milestone-repeated", { $0.isMilestoneRepeated }),
    ("no-tariff", { $0.line.isService && $0.tariff == nil }),
  ]

  /// The codes of all rules that the line fails.
  static func failures(_ one: SlowCase) -> [String] {
    rules.filter { $0.fails(one) }.map(\.code)
  }
}

extension SlowCase {
  fileprivate var isMachineUnknown: Bool {
    month.registers.kinds.contains("machines") && own != nil && machine == nil
  }

  fileprivate var isCardLate: Bool {
    guard let term = month.rulebook.edition.cardWithinDays, let machine, let own,
      let sold = machine.sold, sold <= own.day
    else { return false }
    if SlowDay.isHalf(month.period), month.registers.hasCustomers, !machine.hasCustomer {
      return true
    }
    return machine.card.map { $0 > SlowDay.day(sold, plusDays: term) } ?? true
  }

  /// The cause of the fault, blank where the record has none; nil where nobody asks.
  fileprivate var cause: String? {
    guard month.rulebook.edition.causes != nil, month.registers.hasCauses,
      line.kind != "maintenance"
    else { return nil }
    return own?.cause
  }

  fileprivate var hasOtherCause: Bool {
    guard let cause, !cause.isEmpty else { return false }
    return month.rulebook.edition.causes?.contains(cause) == false
  }

  fileprivate var isOutOfWarranty: Bool {
    guard let own, let machine, !isInStock else { return false }
    guard let sale else { return true }
    let months = line.isPart ? partMonths ?? machine.months : machine.months
    let isWornOut = machine.hours.map { (own.hours ?? 0) > $0 } ?? false
    return isWornOut || own.day > SlowDay.day(sale, plusMonths: months)
  }

  fileprivate var isPaidElsewhere: Bool {
    elsewhere.contains { $0.decisions.contains { $0.isLike(line) && $0.approved > 0 } }
  }

  /// No returned part proves that it was done twice.
  fileprivate var isRepeatedWithoutProof: Bool {
    (line.isService || price?.isSeal == true)
      && earlier.contains { $0.isLike(line) && !$0.isRejected }
  }

  fileprivate var missingReturn: String? {
    guard mustReturn, pool.left <= 0 else { return nil }
    return pool.fault ?? "not-returned"
  }
}
