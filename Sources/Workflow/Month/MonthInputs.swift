import Archive
import Intake
import Settlement
internal import Text

/// A month that can be decided: its lists, its registers, and the rules in force.
struct MonthInputs: Sendable {
  let rulebook: Rulebook
  /// As messages call its file.
  let rulebookPath: String
  let edition: Edition
  let taxTable: TaxTable
  private(set) var decider: ListDecider
  /// What was found on reading.
  let findings: [Finding]
  let heldDealers: Set<String>
  /// What came back about statements, in reading order.
  let confirmations: [Confirmation]
  /// The invoices that were read.
  let invoices: [InvoiceRow]
  /// The periods before that have an inbox, where it matters.
  var inboxes: Set<Period> = []
  private var lists: [ListIntake]
  /// What to say where no list is there; empty where one is, or where none is needed.
  private let absentLists: [Message]
  /// What an inbox that is not there lacks besides.
  private let absentRegisters: [Message]

  /// Puts the inputs together, or ends the run where they cannot be used.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - tables: What was read of them.
  ///   - period: The month that is settled.
  ///   - symbols: What the tables were read with.
  ///   - defects: What else keeps the inputs from being used.
  ///   - giveBack: Called now and then where much memory was freed.
  /// - Throws: ``RunError`` with every defect.
  init(
    _ inputs: Inputs, _ tables: consuming [FileTable], period: Period, symbols: SymbolTable,
    besides defects: [Finding] = [], giveBack: @escaping () -> Void = {}
  ) throws(RunError) {
    let paths = inputs.paths
    let period = period.ending(inputs.rulebook?.halves ?? .ofCalendar)
    let edition = inputs.rulebook?.edition(for: period)
    let intake = join(
      tables, period: period, asking: edition?.askedColumns ?? [],
      referenceFiles: inputs.referenceFiles, symbols: symbols, giveBack: giveBack)
    let errors = intake.findings.filter { $0.severity == .error }
    var refused = inputs.rulebookFindings.filter { $0.severity == .error } + defects
    if intake.fatal { refused += errors }
    if let defect = inputs.rulebook?.defect(of: period, file: inputs.rulebookFile) {
      refused.append(defect)
    }
    let missing = MissingTables(inputs, intake, edition)
    guard refused.isEmpty else {
      let absent = missing.all.map { Finding(.fileMissing, at: .nowhere, $0) }
      throw .refused(RunFindings(absent + refused, paths: paths))
    }
    guard missing.always.isEmpty, let rulebook = inputs.rulebook, let edition else {
      throw .missing(missing.all, RunFindings(errors, paths: paths))
    }
    (absentLists, absentRegisters) = (missing.lists, missing.ofInbox)
    self.rulebook = rulebook
    rulebookPath = inputs.rulebookFile.map { inputs.files[$0].path } ?? ListedFiles.rulebook
    self.edition = edition
    findings = inputs.rulebookFindings + intake.findings
    heldDealers = Set(intake.heldDealers.keys)
    confirmations = intake.confirmations
    lists = intake.lists
    invoices = intake.invoices
    taxTable = TaxTable(adding: rulebook.taxRates)
    decider = ListDecider(
      period: period, edition: edition, registers: intake.registers, symbols: symbols)
  }

  /// Ends the run where no list is there, unless statements of the period stand: those are gone.
  func refuseWithoutLists(besides archive: Archive?, paths: FileNames) throws(RunError) {
    guard !absentLists.isEmpty else { return }
    let standing = try archive.map { archive throws(RunError) in
      try orRunError(archive.standing(decider.period))
    }
    let missing = standing?.isEmpty ?? true ? absentLists : absentRegisters
    guard missing.isEmpty else {
      let errors = findings.filter { $0.severity == .error }
      throw .missing(missing, RunFindings(errors, paths: paths))
    }
  }

  /// Gives the lists away: they are needed once, and large.
  mutating func takeLists() -> [ListIntake] {
    defer { lists = [] }
    return lists
  }
}

extension MonthInputs {
  /// Lets go of the registers, which nothing asks once the month is decided.
  mutating func letGoOfRegisters() {
    decider = ListDecider(
      period: decider.period, edition: edition, registers: Registers(), symbols: decider.symbols)
  }

  /// The same, with the dealers of the month's standing statements that the register no longer names.
  ///
  /// They are as their statements have them: a list that was settled stays one. A new list of theirs
  /// finds no dealer.
  func withGoneDealers(_ archive: Archive?) throws(ArchiveError) -> MonthInputs {
    guard let archive else { return self }
    var registers = decider.registers
    let before = registers.dealers.values.count
    for statement in try archive.standing(decider.period) {
      let dealer = decider.symbols.symbol(for: statement.dealer)
      guard registers.dealers[dealer] == nil else { continue }
      registers.dealers[dealer] = try archive.head(of: statement).dealer
    }
    guard registers.dealers.values.count > before else { return self }
    var month = self
    month.decider = ListDecider(
      period: decider.period, edition: edition, registers: registers, symbols: decider.symbols)
    return month
  }

  /// The same, with the machines that went back from stock no longer there.
  func withMachinesSentBack(_ archive: Archive?) throws(ArchiveError) -> MonthInputs {
    var registers = decider.registers
    guard var machines = registers.machines,
      machines.values.contains(where: { $0.arrivedOn != nil })
    else { return self }
    var days: [String: [Day]] = [:]
    for row in registers.machineReturns {
      days[row.machineReturn.machine, default: []].append(row.machineReturn.returnedOn)
    }
    for born in try archive?.bornReturns() ?? []
    where born.period != decider.period || born.state.isLocked {
      days[born.machine, default: []].append(born.returnedOn)
    }
    guard !days.isEmpty else { return self }
    for (number, days) in days {
      let symbol = decider.symbols.symbol(for: number)
      if let machine = machines[symbol] { machines[symbol] = machine.sentBack(on: days) }
    }
    registers.machines = machines
    var month = self
    month.decider = ListDecider(
      period: decider.period, edition: edition, registers: registers, symbols: decider.symbols)
    return month
  }

  /// The dealers that the clerk named; nil for all of them.
  func chosen(_ names: [String]) throws(RunError) -> Set<Symbol>? {
    guard !names.isEmpty else { return nil }
    let known = decider.registers.dealers
    let names = names.map(identifierText)
    let unknown = names.filter { known[decider.symbols.symbol(for: $0)] == nil }
    guard unknown.isEmpty else {
      throw .missing(
        unknown.map {
          Message(
            en: "the dealer \($0) is not in the dealers register",
            zh: "服务中心 \($0) 不在特约服务中心名册中")
        })
    }
    return Set(names.map { decider.symbols.symbol(for: $0) })
  }
}

/// The defect of a rulebook whose first edition is later than a period.
func noEdition(_ rulebook: Rulebook, for period: Period, file: Int?) -> Finding {
  let first = rulebook.editions.first?.from.description ?? "-"
  return Finding(
    .value, at: Place(file: file.map { FileNumber($0) }, column: "editions"),
    Message(
      en: "the rulebook has no edition for \(period), its first is from \(first); add one",
      zh: "规则手册没有适用于 \(period) 的版本，最早的版本自 \(first) 起；请补充版本"))
}

/// The tables without which a month cannot be decided, each with what to do about it.
private struct MissingTables {
  /// Without these nothing is decided.
  let always: [Message]
  /// The lists, where none is there and one is needed.
  let lists: [Message]
  /// The registers that an inbox that is not there lacks: nobody asks for them by himself.
  let ofInbox: [Message]
  /// All that is said where the run ends.
  let all: [Message]

  init(_ inputs: Inputs, _ intake: IntakeResult, _ edition: Edition?) {
    func absent(_ kinds: [TableKind]) -> [Message] {
      kinds.filter { !intake.tablesRead.contains($0) }.map(missingTable)
    }
    let rulebook = inputs.rulebookFile == nil ? [missingRulebook] : []
    let tables = absent([.dealers, .prices])
    let required = absent(
      edition?.required.compactMap { TableKind(rawValue: $0.rawValue) } ?? [])
    let hasLists = intake.tablesRead.contains(.expenses)
    if !hasLists, let inbox = inputs.absentInbox {
      (always, lists, ofInbox) = (rulebook + tables, [inbox], required)
      all = rulebook + lists + tables
      return
    }
    (always, ofInbox) = (rulebook + tables + required, [])
    // A list that was refused whole is an error of its own, and the run goes on.
    let isRefused = intake.findings.contains { $0.severity == .error }
    // Machines that went back from stock are settled without a list.
    let hasReturns = !intake.registers.machineReturns.isEmpty
    lists = hasLists || isRefused || hasReturns || intake.hasLetters ? [] : absent([.expenses])
    all = always + lists
  }
}

extension IntakeResult {
  /// Whether anything came that needs no list: what dealers answered, what corrects earlier months,
  /// what was invoiced.
  fileprivate var hasLetters: Bool {
    !confirmations.isEmpty || !registers.adjustments.isEmpty || !invoices.isEmpty
  }
}

let missingRulebook = Message(
  en: "\(ListedFiles.rulebook) is not there; copy it from a workspace made by `settle init`",
  zh: "缺少 \(ListedFiles.rulebook)；可从 `settle init` 生成的工作区复制")

func missingTable(_ kind: TableKind) -> Message {
  Message(
    en: "no table of \(kind.rawValue) was found in reference or inbox; "
      + "`settle template \(kind.rawValue)` prints its columns",
    zh:
      "在 reference 和 inbox 中没有找到“\(kind.title.chinese)”；用 `settle template \(kind.rawValue)` 可得到空白表"
  )
}
