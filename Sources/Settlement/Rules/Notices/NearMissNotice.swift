internal import Text

/// Names the identifier of a register that a line most likely meant: the one that differs from it
/// only in dashes, dots, leading zeros and the like.
///
/// Nothing is decided by it: the line stays as it is until its list or the register is corrected.
enum NearMissNotice: RunNotice {
  static let code = FindingCode.nearMiss

  static func notices(on lists: [SettledList], _ decider: ListDecider) -> [Finding] {
    var registers = NearIdentifiers(decider)
    return lists.flatMap { list in
      list.missedLookups.compactMap { lookup in
        registers.nearMiss(of: lookup, dealer: decider.symbols.symbol(for: list.dealer))
          .map { finding($0, at: lookup, in: list, decider.symbols) }
      }
    }
  }

  private static func finding(
    _ miss: NearMiss, at lookup: MissedLookup, in list: SettledList, _ symbols: SymbolTable
  ) -> Finding {
    let (written, near) = (symbols.text(miss.written), symbols.text(miss.near))
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

/// The identifiers of the registers by spelling, each made when a line first asks for it.
private struct NearIdentifiers {
  private let decider: ListDecider
  private lazy var parts = Spellings(decider.registers.prices.parts, decider.symbols)
  private lazy var machines = Spellings(
    decider.registers.machines?.symbols ?? [], decider.symbols)
  private lazy var records = recordsByDealer
  private var recordsOfDealer: [Symbol: Spellings] = [:]

  init(_ decider: ListDecider) {
    self.decider = decider
  }

  /// The one identifier that is near to what a line did not find; nil where there is none.
  mutating func nearMiss(of lookup: MissedLookup, dealer: Symbol) -> NearMiss? {
    switch lookup.subject {
    case .record:
      miss(
        "record_no", lookup.record, near: spellings(ofRecordsOf: dealer),
        Message(en: "record", zh: "服务记录表号"),
        Message(en: "the service center's records", zh: "该服务中心的服务记录表登记"))
    case .machine:
      miss(
        "record_no", lookup.machine, near: machines,
        Message(en: "the record's machine", zh: "整机编号"),
        Message(en: "the machine register", zh: "整机档案"))
    case .part:
      miss(
        "part_no", lookup.item, near: parts, Message(en: "part", zh: "配件编号"),
        Message(en: "the price table", zh: "批发价表"))
    case .consent: consent(to: lookup, dealer)
    case .returned: returned(lookup, dealer)
    }
  }

  private func miss(
    _ column: String, _ written: Symbol, near spellings: Spellings, _ noun: Message,
    _ register: Message
  ) -> NearMiss? {
    spellings.near(to: decider.symbols.text(written)).map {
      NearMiss(column: column, noun: noun, register: register, written: written, near: $0)
    }
  }

  /// An approval's number before its part.
  private func consent(to lookup: MissedLookup, _ dealer: Symbol) -> NearMiss? {
    let rows = (decider.registers.approvals ?? []).filter {
      $0.type == .external && $0.dealer == dealer
    }
    let register = Message(en: "the service center's approvals", zh: "该服务中心的书面同意")
    return miss(
      "approval_no", lookup.approval, near: Spellings(rows.map(\.number), decider.symbols),
      Message(en: "approval", zh: "批准文号"), register)
      ?? miss(
        "part_no", lookup.item,
        near: Spellings(
          rows.filter { $0.number == lookup.approval }.map(\.part), decider.symbols),
        Message(en: "part", zh: "配件编号"), register)
  }

  /// A label before its part.
  private func returned(_ lookup: MissedLookup, _ dealer: Symbol) -> NearMiss? {
    let rows = decider.registers.acceptance?[dealer] ?? []
    let register = Message(en: "what came back", zh: "收到的旧件")
    return miss(
      "record_no", lookup.record, near: Spellings(rows.map(\.label), decider.symbols),
      Message(en: "label", zh: "标签流水号"), register)
      ?? miss(
        "part_no", lookup.item,
        near: Spellings(rows.filter { $0.label == lookup.record }.map(\.part), decider.symbols),
        Message(en: "part", zh: "配件编号"), register)
  }

  private mutating func spellings(ofRecordsOf dealer: Symbol) -> Spellings {
    if let known = recordsOfDealer[dealer] { return known }
    let spellings = Spellings(records[dealer] ?? [], decider.symbols)
    recordsOfDealer[dealer] = spellings
    return spellings
  }

  private var recordsByDealer: [Symbol: [Symbol]] {
    guard let register = decider.registers.records else { return [:] }
    var records: [Symbol: [Symbol]] = [:]
    for (number, record) in zip(register.symbols, register.values) {
      records[record.dealer, default: []].append(number)
    }
    return records
  }
}

/// Identifiers by what is left of them without the marks that people leave out or mistype.
private struct Spellings {
  private var exact: Set<String> = []
  /// Each spelling with its only identifier, or nil where several share it.
  private var bySpelling: [String: Symbol?] = [:]

  init(_ identifiers: [Symbol], _ symbols: SymbolTable) {
    for identifier in Set(identifiers) where !identifier.isBlank {
      let text = symbols.text(identifier)
      exact.insert(text)
      let spelling = bareSpelling(text)
      guard !spelling.isEmpty else { continue }
      bySpelling[spelling] = bySpelling[spelling] == nil ? identifier : .some(nil)
    }
  }

  /// The one identifier that is spelled nearly so; nil where the very one is there.
  func near(to text: String) -> Symbol? {
    guard !text.isEmpty, !exact.contains(text) else { return nil }
    return bySpelling[bareSpelling(text)] ?? nil
  }
}
