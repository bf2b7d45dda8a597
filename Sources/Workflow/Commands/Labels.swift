package import Documents
import Intake
import Settlement
internal import Text

/// What a service center asks when it packs the old parts of its lists.
package struct LabelsRequest: Sendable {
  /// The path of the file with the lists.
  package let list: String
  /// The folder with prices, records, machines, rulebook and whatever else is at hand.
  package let reference: String?
  /// Where the first sheet begins, from 1.
  package let firstPlace: Int

  /// Asks for the labels of a file of lists.
  package init(list: String, reference: String?, from firstPlace: Int) {
    self.list = list
    self.reference = reference
    self.firstPlace = firstPlace
  }
}

/// Makes the labels for the old parts of lists (旧件标签), and packs the parts.
///
/// The files are read as a check reads them. A list that a check would hold has no labels: what
/// cannot be decided without guessing is not stuck on a part either. Nothing is kept.
///
/// - Parameters:
///   - request: What the service center asks.
///   - session: What the command works with; nothing of it is changed.
/// - Returns: The labels of all lists that are not held, and what is to be done by hand.
/// - Throws: ``RunError/missing(_:_:)`` or ``RunError/refused(_:)`` for files that cannot be used, and
///   where every list is held.
package func labels(
  _ request: LabelsRequest, _ session: Session
) throws(RunError) -> LabelReport {
  let symbols = SymbolTable()
  var files = CheckRequest(list: request.list)
  files.reference = request.reference
  let today = session.surroundings.today
  let inputs = try CheckInputs(files, mailedOn: today, symbols: symbols, session)
  var labelled = LabelledLists(inputs)
  for period in inputs.periods {
    labelled.add(
      try CheckedMonth(inputs, period: period, mailedOn: today, symbols: symbols))
  }
  guard labelled.hasList else {
    throw .refused(RunFindings(labelled.errors, paths: inputs.paths))
  }
  return labelled.report(from: request.firstPlace)
}

/// The lists of a file as they are labelled, month by month.
private struct LabelledLists {
  /// Whether there is a list that is not held, be it without a part that must come back.
  private(set) var hasList = false
  private let inputs: CheckInputs
  private var parts: [LabelledPart] = []
  private var holds: [CheckFinding] = []
  private var findings: [CheckFinding] = []
  private var notices: [LabelNotice] = []

  init(_ inputs: CheckInputs) {
    self.inputs = inputs
  }

  mutating func add(_ month: CheckedMonth) {
    for (entry, checked) in zip(month.lists, month.checked) {
      guard checked.holds.isEmpty, let list = entry.list else {
        holds += checked.holds
        continue
      }
      if !hasList { notices += absentRegisters(of: month).map { LabelNotice($0) } }
      hasList = true
      add(list, checked, month.decider)
    }
    findings += month.findings.filter { !findings.contains($0) }
  }

  private mutating func add(
    _ list: ExpenseList, _ checked: CheckedList, _ decider: ListDecider
  ) {
    for part in decider.oldParts(of: list) {
      var labelled = LabelledPart(period: list.period, quantity: part.line.quantity)
      labelled.file = checked.file
      labelled.dealer = checked.terms.dealer.id
      labelled.dealerName = checked.terms.dealer.name
      labelled.fill(from: part, decider)
      parts.append(labelled)
      for message in part.gaps(labelled) {
        let notice = LabelNotice(labelled, "record_no", message)
        guard !notices.contains(where: { $0.message == message && $0.file == notice.file }) else {
          continue
        }
        notices.append(notice)
      }
    }
  }

  /// What every label lacks because no table of a kind was given.
  private func absentRegisters(of month: CheckedMonth) -> [Message] {
    LabelGap.allCases.filter { !month.tablesRead.contains($0.kind) }.map(\.message)
  }

  /// Every error, where there is no list that could be labelled.
  var errors: [Finding] {
    let errors = (holds + findings).filter(\.isError).map(\.finding)
    guard errors.isEmpty else { return errors }
    return [
      Finding(
        .fileEmpty, at: Place(file: 0),
        Message(
          en: "the list has no line; fill it in", zh: "清单中没有任何行；请填写后再试"))
    ]
  }

  func report(from place: Int) -> LabelReport {
    var report = LabelReport(parts, from: place, notices: notices)
    report.holds = holds
    report.findings = findings
    return report
  }
}

extension LabelledPart {
  /// Fills in what the list and the registers have.
  fileprivate mutating func fill(from part: OldPart, _ decider: ListDecider) {
    let text = decider.symbols.text
    let line = part.line
    row = Int(line.row)
    record = text(line.record)
    self.part = text(line.item)
    partName = text(line.name.isBlank ? part.priceName : line.name)
    if case .found(let visit) = part.record {
      machine = text(visit.machine)
      servicedOn = visit.serviceDate
      isPackedAlone = decider.edition.packsAlone(text(visit.repaired))
    }
    if case .found(let found) = part.machine {
      model = text(found.model)
      family = text(found.family)
    }
  }
}

extension OldPart {
  /// What the registers that were given do not have of a part.
  fileprivate func gaps(_ part: LabelledPart) -> [Message] {
    switch record {
    case .notAtHand: return []
    case .missing: return [LabelGap.noRecord(part.record)]
    case .otherDealer: return [LabelGap.otherDealer(part.record)]
    case .found: break
    }
    switch machine {
    case .notAtHand: return []
    case .missing: return [LabelGap.noMachine(part.machine)]
    case .found:
      return (part.model.isEmpty ? [LabelGap.noModel(part.machine)] : [])
        + (part.family.isEmpty ? [LabelGap.noFamily(part.machine)] : [])
    }
  }
}
