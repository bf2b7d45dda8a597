import Settlement
internal import Text

/// What of an edition depends on whether months or halves are settled.
extension RulebookReading {
  /// Reads the periods and the halves, and begins the edition with what its scheme says by itself.
  mutating func readScheme(_ object: RulebookObject, _ edition: inout Edition) {
    edition.periods = word(object.value("periods")) ?? .month
    edition.settledBy = word(object.value("settledBy")) ?? .account
    edition.stockSeasons = edition.scheme.stockSeasons
    edition.required = edition.required.filter(edition.scheme.requirable.contains)
    if let halves = object.value("halves") {
      edition.halves = halfTerms(halves)
    } else if edition.scheme.endsByRulebook {
      noteMissing("halves", in: object)
    }
  }

  /// Reads the day of the month after until which a list may be mailed; no half has one.
  mutating func readDeadlineDay(_ value: PathNode, _ edition: inout Edition) {
    guard edition.scheme.isByPostmark else {
      return note(
        value, en: "is no key of half-years, whose return dates stand in \"halves\"; remove it",
        zh: "不适用于半年结算，返回期限写在 \"halves\" 中；请删去")
    }
    if let number = whole(value, 1...31) { edition.deadlineDay = number }
  }

  /// Reads a register that a run needs; half-years ask for no receipts.
  mutating func requirable(_ value: PathNode, _ edition: Edition) -> RegisterKind? {
    guard let kind: RegisterKind = word(value) else { return nil }
    guard edition.scheme.requirable.contains(kind) else {
      note(
        value, en: "is not asked for by half-years; remove it", zh: "半年结算不以此登记表为条件；请删去")
      return nil
    }
    return kind
  }

  private mutating func halfTerms(_ value: PathNode) -> HalfTerms? {
    let object = self.object(value.node, at: value.path, keys: Half.allCases.map(\.description))
    let first = halfTerm(.first, object)
    let second = halfTerm(.second, object)
    guard let first, let second else { return nil }
    guard first.ends != second.ends else {
      note(
        value, en: "must end on two days; correct one of them", zh: "两个半年的截止日不能相同；请更正其中一个")
      return nil
    }
    return HalfTerms(
      ends: HalfEnds(first: first.ends, second: second.ends),
      returnBy: HalfEnds(first: first.returnBy, second: second.returnBy))
  }

  private mutating func halfTerm(
    _ half: Half, _ parent: RulebookObject
  ) -> (ends: DayOfYear, returnBy: DayOfYear)? {
    guard let value = parent.value(half.description) else {
      noteMissing(half.description, in: parent)
      return nil
    }
    let object = self.object(value.node, at: value.path, keys: ["ends", "returnBy"])
    let ends = dayOfYear("ends", object)
    let returnBy = dayOfYear("returnBy", object)
    guard let ends, let returnBy else { return nil }
    return (ends, returnBy)
  }

  private mutating func dayOfYear(_ key: String, _ parent: RulebookObject) -> DayOfYear? {
    guard let value = parent.value(key) else {
      noteMissing(key, in: parent)
      return nil
    }
    if case .string(let text) = value.node.value, let day = DayOfYear(trimmedText(text)) {
      return day
    }
    note(
      value, en: "must be a day that every year has, such as \"06-30\"; correct it",
      zh: "应为每年都有的日期，例如 \"06-30\"；请更正")
    return nil
  }

  /// Where halves end in all editions, and a finding for each edition that changes it.
  mutating func endsOfHalves(_ editions: [(PathNode, Edition?)]) -> HalfEnds {
    var ends: HalfEnds?
    for (element, edition) in editions {
      guard let halves = edition?.halves?.ends else { continue }
      if let ends, ends != halves {
        note(
          element,
          en: "ends its halves on \(halves.first) and \(halves.second), another edition on "
            + "\(ends.first) and \(ends.second); no edition may change that",
          zh: "的半年截止日为 \(halves.first) 和 \(halves.second)，另一版本为 \(ends.first) 和 \(ends.second)；"
            + "各版本必须一致，请更正")
      }
      ends = ends ?? halves
    }
    return ends ?? .ofCalendar
  }
}
