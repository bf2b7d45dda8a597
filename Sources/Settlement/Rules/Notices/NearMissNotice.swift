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
      let near = NearIdentifiersOfDealer(registers, list, decider.symbols)
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
  let records: SymbolMap<[Symbol]>

  init(_ decider: ListDecider, askedBy lists: [SettledList]) {
    self.decider = decider
    let (registers, symbols) = (decider.registers, decider.symbols)
    let lookups = lists.lazy.flatMap(\.missedLookups)
    func asked(_ subject: MissedLookup.Subject) -> some Sequence<MissedLookup> {
      lookups.filter { $0.subject == subject }
    }
    parts = Spellings(registers.prices.parts, near: asked(.part).map(\.item), symbols)
    machines = Spellings(
      registers.machines?.symbols ?? [], near: asked(.machine).map(\.machine), symbols)
    let asksForRecords = lookups.contains { $0.subject == .record }
    records = asksForRecords ? Self.recordsByDealer(registers) : SymbolMap()
  }

  private static func recordsByDealer(_ registers: Registers) -> SymbolMap<[Symbol]> {
    var records = SymbolMap<[Symbol]>()
    guard let register = registers.records else { return records }
    for (number, record) in zip(register.symbols, register.values) {
      records[record.dealer, default: []].append(number)
    }
    return records
  }
}

/// The identifiers that the lines of one service center can mean.
private struct NearIdentifiersOfDealer {
  private let shared: NearIdentifiers
  private let symbols: SymbolTable
  private let records: Spellings
  private let consents: NumberedParts
  private let returns: NumberedParts

  init(_ shared: NearIdentifiers, _ list: SettledList, _ symbols: SymbolTable) {
    let dealer = symbols.symbol(for: list.dealer)
    let decider = shared.decider
    func asked(_ subject: MissedLookup.Subject) -> [MissedLookup] {
      list.missedLookups.filter { $0.subject == subject }
    }
    (self.shared, self.symbols) = (shared, symbols)
    records = Spellings(
      shared.records[dealer] ?? [], near: asked(.record).map(\.record), symbols)
    consents = NumberedParts(
      decider.approvals(of: dealer).lazy.filter { $0.type == .external }.map {
        ($0.number, $0.part)
      }, askedFor: asked(.consent).map(\.approval), symbols)
    returns = NumberedParts(
      (decider.registers.acceptance?[dealer] ?? []).lazy.map { ($0.label, $0.part) },
      askedFor: asked(.returned).map(\.record), symbols)
  }

  /// The one identifier that is near to what a line did not find; nil where there is none.
  func nearMiss(of lookup: MissedLookup) -> NearMiss? {
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
  private let numbers: Spellings
  /// Of each number that a line asked for.
  private let parts: [Symbol: Spellings]

  init(
    _ rows: some Sequence<(Symbol, Symbol)>, askedFor numbers: [Symbol], _ symbols: SymbolTable
  ) {
    let asked = Set(numbers)
    self.numbers = Spellings(rows.lazy.map(\.0), near: asked, symbols)
    let found = asked.isEmpty ? [] : rows.filter { asked.contains($0.0) }
    parts = Dictionary(grouping: found, by: \.0).mapValues { rows in
      Spellings(rows.map(\.1), symbols)
    }
  }

  /// A number before the part under it.
  func miss(
    _ number: Symbol, _ part: Symbol, _ column: String, _ noun: Message, _ register: Message,
    _ symbols: SymbolTable
  ) -> NearMiss? {
    if let near = numbers.near(to: number, symbols) {
      return NearMiss(column: column, noun: noun, register: register, written: number, near: near)
    }
    return parts[number]?.near(to: part, symbols).map {
      NearMiss(
        column: "part_no", noun: Message(en: "part", zh: "配件编号"), register: register,
        written: part, near: $0)
    }
  }
}

/// Identifiers by what is left of them without the marks that people leave out or mistype.
///
/// Spellings are not kept, only numbers by which to find them again.
private struct Spellings {
  /// By the fingerprint of the spelling.
  private let places: [UInt64: [Symbol]]

  init(_ identifiers: some Sequence<Symbol>, _ symbols: SymbolTable) {
    places = Self.places(of: identifiers, symbols) { _ in true }
  }

  /// Keeps what may be near to something that was asked for: a register of a million is asked about a
  /// few.
  init(
    _ identifiers: some Sequence<Symbol>, near asked: some Sequence<Symbol>, _ symbols: SymbolTable
  ) {
    let wanted = Set(asked.compactMap { symbols.bareFingerprint(of: $0) })
    places =
      wanted.isEmpty ? [:] : Self.places(of: identifiers, symbols) { wanted.contains($0) }
  }

  private static func places(
    of identifiers: some Sequence<Symbol>, _ symbols: SymbolTable, _ isWanted: (UInt64) -> Bool
  ) -> [UInt64: [Symbol]] {
    var places: [UInt64: [Symbol]] = [:]
    for identifier in identifiers {
      guard let fingerprint = symbols.bareFingerprint(of: identifier), isWanted(fingerprint)
      else { continue }
      places[fingerprint, default: []].append(identifier)
    }
    return places
  }

  /// The one identifier that is spelled nearly so; nil where the very one is there, or several are.
  func near(to written: Symbol, _ symbols: SymbolTable) -> Symbol? {
    guard let fingerprint = symbols.bareFingerprint(of: written),
      let candidates = places[fingerprint]
    else { return nil }
    let spelling = bareSpelling(of: written, symbols)
    var near: Symbol?
    for identifier in candidates {
      guard identifier != near, bareSpelling(of: identifier, symbols) == spelling else { continue }
      guard near == nil else { return nil }
      near = identifier
    }
    return near == written ? nil : near
  }

  private func bareSpelling(of identifier: Symbol, _ symbols: SymbolTable) -> [UInt8] {
    var bare: [UInt8] = []
    symbols.withText(identifier) { appendBareSpelling($0, to: &bare) }
    return bare
  }
}
