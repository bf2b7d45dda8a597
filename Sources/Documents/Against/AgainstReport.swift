package import Settlement
package import Text

/// The manufacturer's list (结算清单) as far as it is of one's own service centers.
package struct TheirSettlement: Sendable {
  /// The file's name as it was given.
  package let file: String
  /// In the order of the file.
  package let rows: [SettledRow]
  /// Whether it has a column of fees.
  package let hasFees: Bool
  /// Whose its rows are, where none is one's own; the first few.
  package let others: [String]
  /// What was noticed in the file.
  package let findings: [CheckFinding]

  package init(
    file: String, rows: [SettledRow], hasFees: Bool, others: [String], findings: [CheckFinding]
  ) {
    self.file = file
    self.rows = rows
    self.hasFees = hasFees
    self.others = others
    self.findings = findings
  }
}

/// What became of a service center's list, by the manufacturer's list and by its own check.
package struct AgainstReport: Sendable {
  /// What the check makes of one's own list.
  let check: CheckReport
  let theirs: TheirSettlement
  /// The lists beside each other; nil where one's own would be held, so that nothing is compared.
  let pairing: ListPairing?
  /// A line for each pair, in their order.
  let lines: [ComparedLine]
  /// The day the notice came, and the last day for the invoice; nil where that was not asked.
  let invoice: (receivedOn: Day, due: CountedDay, workingDays: Int)?
  private let isMailedToday: Bool

  /// Compares the lists.
  ///
  /// - Parameters:
  ///   - check: What the check makes of one's own list.
  ///   - theirs: The manufacturer's list.
  ///   - isMailedToday: Whether no day of mailing was given, so that today stands for it.
  ///   - receivedOn: The day the notice came; nil where no day for the invoice is asked.
  package init(
    _ check: CheckReport, _ theirs: TheirSettlement, isMailedToday: Bool, receivedOn: Day?
  ) {
    self.check = check
    self.theirs = theirs
    self.isMailedToday = isMailedToday
    let own = check.linesInOrder
    pairing =
      check.isHeld
      ? nil : ListPairing(own.map { OwnLine($0) }, theirs.rows, hasFees: theirs.hasFees)
    lines = (pairing?.pairs ?? []).map { pair in
      ComparedLine(pair, pair.line.map { own[$0] }, pair.row.map { theirs.rows[$0] })
    }
    let terms = check.lists.map(\.terms).max { $0.period < $1.period }
    invoice = receivedOn.flatMap { day in
      terms.map { terms in
        let days = terms.edition.invoiceWorkingDays
        return (day, terms.calendar.day(days, workingDaysAfter: day), days)
      }
    }
  }

  /// Whether the manufacturer has to be asked, or the list mended.
  package var wantsAttention: Bool { pairing?.wantsAttention ?? true }

  /// What is wrong in the files; of the manufacturer's only where it was compared.
  var findings: [CheckFinding] { check.findings + (pairing == nil ? [] : theirs.findings) }

  /// What is to be known before the figures are read.
  var remarks: [Message] {
    var remarks: [Message] = []
    if pairing == nil { remarks.append(AgainstWords.notCompared(theirs.file)) }
    if isMailedToday, check.lists.contains(where: \.terms.deadline.isLate) {
      remarks.append(AgainstWords.mailedToday)
    }
    if !theirs.hasFees { remarks.append(AgainstWords.withoutFees(theirs.file)) }
    if !theirs.others.isEmpty {
      let own = Set(check.lists.map(\.terms.dealer.id)).sorted(by: precedes)
      remarks.append(AgainstWords.ofOthers(theirs.file, own, theirs.others))
    }
    return remarks
  }
}

extension CheckReport {
  /// The lines of all lists as their files have them, where lists of several months or service
  /// centers may stand among each other.
  fileprivate var linesInOrder: [CheckedLine] {
    var files: [String] = []
    for list in lists where !files.contains(list.file) { files.append(list.file) }
    return files.flatMap { file in
      // Equal rows are of one list, so that any sort keeps them.
      lists.filter { $0.file == file }.flatMap(\.lines).sorted { $0.claim.row < $1.claim.row }
    }
  }

  /// Whether a list, or rows of which it is not known whose they are, would not be decided.
  fileprivate var isHeld: Bool {
    lists.contains { !$0.holds.isEmpty } || findings.contains { $0.isError && !$0.file.isEmpty }
  }
}

extension OwnLine {
  /// A line of a list that was checked.
  fileprivate init(_ line: CheckedLine) {
    let decision = line.decision
    self.init(
      key: PairingKey(
        record: line.names.record, kind: line.claim.kind, written: line.names.kindText,
        item: line.names.item),
      number: line.names.number, dealer: line.terms.dealer.id,
      claimed: LineMoney(amount: decision.amountClaimed, fee: decision.feeClaimed),
      expected: LineMoney(amount: decision.amountApproved, fee: decision.feeApproved),
      amountStated: line.amountStated, feeStated: line.claim.fee)
  }
}

extension AgainstReport: PageReport {
  package func writeText(in language: Language, to out: inout TextBuffer) {
    out.append(AgainstText.written(self, in: language))
  }

  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    AgainstJSON.append(self, in: language, to: &out)
  }

  package func writePage(in language: Language, to out: inout TextBuffer) {
    AgainstPage.append(self, in: language, to: &out)
  }
}
