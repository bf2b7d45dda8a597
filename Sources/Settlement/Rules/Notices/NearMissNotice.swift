internal import Text

/// Names the identifier of a register that a line most likely meant: the one that differs from it
/// only in dashes, dots, leading zeros and the like.
///
/// Nothing is decided by it: the line stays as it is until its list or the register is corrected.
enum NearMissNotice: RunNotice {
  static let code = FindingCode.nearMiss

  static func notices(
    on lists: [SettledList], _ decider: ListDecider, each: EachList
  ) -> [Finding] {
    let registers = NearIdentifiers(decider, askedBy: lists)
    return each(lists.count) { index in
      let list = lists[index]
      var near = NearIdentifiersOfDealer(registers, decider.symbols.symbol(for: list.dealer))
      return list.missedLookups.compactMap { lookup in
        near.nearMiss(of: lookup).map { finding($0, at: lookup, in: list, decider.symbols) }
      }
    }.flatMap { $0 }
  }

  private static func finding(
    _ miss: NearMiss, at lookup: MissedLookup, in list: SettledList, _ symbols: SymbolTable
  ) -> Finding {
    let written = showingWidthless(symbols.text(miss.written))
    let near = showingWidthless(symbols.text(miss.near))
    return Finding(
      .notice, code, at: Place(file: list.file, row: Int(lookup.row), column: miss.column),
      dealer: list.dealer,
      Message(
        en: "\(miss.noun.english) \"\(written)\" is not in \(miss.register.english), but "
          + "\"\(near)\" is; if that is meant, write it alike in both",
        zh: "\(miss.register.chinese)中没有\(miss.noun.chinese)“\(written)”，但有“\(near)”；"
          + "如是同一个，请把两处改为一致"))
  }
}

/// The near misses alone, for who asks about lists that are not settled together.
package func nearMissNotices(on lists: [SettledList], _ decider: ListDecider) -> [Finding] {
  NearMissNotice.notices(on: lists, decider)
}

/// A line that was looked up in a register and not found.
package struct MissedLookup: Sendable {
  /// What was looked up.
  enum Subject: Sendable {
    case record, machine, part, consent, returned
  }

  let row: Int32
  /// The first that was not found, where several were not.
  let subject: Subject
  let record, machine, item, approval: Symbol
}

extension DecidedList {
  /// The lines that name what a register does not have.
  package func missedLookups(_ decider: ListDecider) -> [MissedLookup] {
    zip(list.lines, decisions).compactMap { line, decision in
      guard !(decision.reasons.isEmpty && decision.advice.isEmpty) else { return nil }
      let codes = decision.reasons.map(\.code) + decision.advice
      guard let subject = codes.lazy.compactMap({ subjects[$0] }).first else { return nil }
      return MissedLookup(
        row: line.row, subject: subject, record: line.record,
        machine: decider.registers.records?[line.record]?.machine ?? .blank, item: line.item,
        approval: line.approval)
    }
  }
}

private let subjects: [ReasonCode: MissedLookup.Subject] = [
  .recordMissing: .record, .machineUnknown: .machine, .partUnknown: .part, .noConsent: .consent,
  .notReturned: .returned,
]

/// An identifier that a register has in another spelling.
private struct NearMiss {
  let column: String
  let noun, register: Message
  let written, near: Symbol
}

/// The identifiers that all service centers share by spelling, as far as a line asks for them, and the
/// records of each.
private struct NearIdentifiers: Sendable {
  let decider: ListDecider
  let parts: Spellings
  let machines: Spellings
  /// By service center.
  let records: [Symbol: [Symbol]]

  init(_ decider: ListDecider, askedBy lists: [SettledList]) {
    self.decider = decider
    var asked: Set<MissedLookup.Subject> = []
    for list in lists { asked.formUnion(list.missedLookups.lazy.map(\.subject)) }
    let registers = decider.registers
    let named = asked.contains(.machine) ? registers.machines?.symbols ?? [] : []
    parts = Spellings(asked.contains(.part) ? registers.prices.parts : [], decider.symbols)
    machines = Spellings(named, decider.symbols)
    records = asked.contains(.record) ? Self.recordsByDealer(registers) : [:]
  }

  private static func recordsByDealer(_ registers: Registers) -> [Symbol: [Symbol]] {
    guard let register = registers.records else { return [:] }
    var records: [Symbol: [Symbol]] = [:]
    for (number, record) in zip(register.symbols, register.values) {
      records[record.dealer, default: []].append(number)
    }
    return records
  }
}

/// The identifiers that the lines of one service center can mean, each register's made when a line
/// first asks for it.
private struct NearIdentifiersOfDealer {
  private let shared: NearIdentifiers
  private let dealer: Symbol
  private var decider: ListDecider { shared.decider }
  private var symbols: SymbolTable { shared.decider.symbols }
  private lazy var records = Spellings(shared.records[dealer] ?? [], symbols)
  private lazy var consents = NumberedParts(
    decider.approvals(of: dealer).filter { $0.type == .external }.map { ($0.number, $0.part) },
    symbols)
  private lazy var returns = NumberedParts(
    (decider.registers.acceptance?[dealer] ?? []).map { ($0.label, $0.part) }, symbols)

  init(_ shared: NearIdentifiers, _ dealer: Symbol) {
    (self.shared, self.dealer) = (shared, dealer)
  }

  /// The one identifier that is near to what a line did not find; nil where there is none.
  mutating func nearMiss(of lookup: MissedLookup) -> NearMiss? {
    switch lookup.subject {
    case .record:
      miss(
        "record_no", lookup.record, near: records,
        Message(en: "record", zh: "服务记录表号"),
        Message(en: "the service center's records", zh: "该服务中心的服务记录表登记"))
    case .machine:
      miss(
        "record_no", lookup.machine, near: shared.machines,
        Message(en: "the record's machine", zh: "整机编号"),
        Message(en: "the machine register", zh: "整机档案"))
    case .part:
      miss(
        "part_no", lookup.item, near: shared.parts, Message(en: "part", zh: "配件编号"),
        Message(en: "the price table", zh: "批发价表"))
    case .consent:
      consents.miss(
        lookup.approval, lookup.item, "approval_no", Message(en: "approval", zh: "批准文号"),
        Message(en: "the service center's approvals", zh: "该服务中心的书面同意"), symbols)
    case .returned:
      returns.miss(
        lookup.record, lookup.item, "record_no", Message(en: "label", zh: "标签流水号"),
        Message(en: "what came back", zh: "收到的旧件"), symbols)
    }
  }

  private func miss(
    _ column: String, _ written: Symbol, near spellings: Spellings, _ noun: Message,
    _ register: Message
  ) -> NearMiss? {
    spellings.near(to: written, symbols).map {
      NearMiss(column: column, noun: noun, register: register, written: written, near: $0)
    }
  }
}

/// The numbers that a dealer has in a register, and the parts under each, by spelling.
private struct NumberedParts {
  let numbers: Spellings
  /// By number.
  private let rows: [(number: Symbol, part: Symbol)]
  /// Of the numbers that a line asked for.
  private var parts: [Symbol: Spellings] = [:]

  init(_ rows: [(number: Symbol, part: Symbol)], _ symbols: SymbolTable) {
    self.rows = rows.sorted { $0.number.order < $1.number.order }
    numbers = Spellings(rows.lazy.map(\.number), symbols)
  }

  /// A number before the part under it.
  mutating func miss(
    _ number: Symbol, _ part: Symbol, _ column: String, _ noun: Message, _ register: Message,
    _ symbols: SymbolTable
  ) -> NearMiss? {
    if let near = numbers.near(to: number, symbols) {
      return NearMiss(column: column, noun: noun, register: register, written: number, near: near)
    }
    return parts(of: number, symbols).near(to: part, symbols).map {
      NearMiss(
        column: "part_no", noun: Message(en: "part", zh: "配件编号"), register: register,
        written: part, near: $0)
    }
  }

  private mutating func parts(of number: Symbol, _ symbols: SymbolTable) -> Spellings {
    if let known = parts[number] { return known }
    let found = firstPlace(in: rows.indices) { rows[$0].number.order < number.order }
    let spellings = Spellings(rows[found...].prefix { $0.number == number }.map(\.part), symbols)
    parts[number] = spellings
    return spellings
  }
}

/// Identifiers by what is left of them without the marks that people leave out or mistype.
///
/// A register of thousands is asked about a few: so spellings are not kept, only numbers by which
/// to find them again.
private struct Spellings {
  /// By the fingerprint of the spelling.
  private var places: [(fingerprint: UInt64, identifier: Symbol)] = []

  init(_ identifiers: some Sequence<Symbol>, _ symbols: SymbolTable) {
    for identifier in identifiers {
      guard let fingerprint = symbols.bareFingerprint(of: identifier) else { continue }
      places.append((fingerprint, identifier))
    }
    places.sort { $0.fingerprint < $1.fingerprint }
  }

  /// The one identifier that is spelled nearly so; nil where the very one is there, or several are.
  func near(to written: Symbol, _ symbols: SymbolTable) -> Symbol? {
    guard let fingerprint = symbols.bareFingerprint(of: written) else { return nil }
    let spelling = bareSpelling(of: written, symbols)
    let first = firstPlace(in: places.indices) { places[$0].fingerprint < fingerprint }
    var near: Symbol?
    for place in places[first...].prefix(while: { $0.fingerprint == fingerprint }) {
      guard place.identifier != near, bareSpelling(of: place.identifier, symbols) == spelling
      else { continue }
      guard near == nil else { return nil }
      near = place.identifier
    }
    return near == written ? nil : near
  }

  private func bareSpelling(of identifier: Symbol, _ symbols: SymbolTable) -> [UInt8] {
    var bare: [UInt8] = []
    symbols.withText(identifier) { appendBareSpelling($0, to: &bare) }
    return bare
  }
}

/// The first place of a sorted range that does not come before what is looked for.
private func firstPlace(in range: Range<Int>, isBefore: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound)
  while low < high {
    let middle = low + (high - low) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
