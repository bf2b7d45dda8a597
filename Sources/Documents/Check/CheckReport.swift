package import Settlement
package import Text

/// What would become of a service center's lists, before it mails them.
package struct CheckReport: Sendable {
  /// The day that stands for the postmark.
  package let mailedOn: Day
  /// In the order of their first rows.
  package var lists: [CheckedList] = []
  /// What is wrong besides the lists themselves, with the files' names.
  package var findings: [CheckFinding] = []
  /// What could not be checked here, and why.
  package var unchecked: [Message] = []
  /// The lists and the manifest as they were read; none where nobody wants them marked.
  package var tables: [MarkedTable] = []

  /// Starts without any list.
  package init(mailedOn: Day) {
    self.mailedOn = mailedOn
  }

  /// Whether the lists should not be mailed as they are.
  package var wantsAttention: Bool {
    lists.contains { $0.wantsAttention } || findings.contains { $0.isError }
  }
}

/// One list (代垫服务费用清单), and what the manufacturer would make of it.
package struct CheckedList: Sendable {
  /// The file's name as it was given.
  package let file: String
  /// The number of its table.
  package let table: FileNumber
  package let terms: CheckTerms
  package let lines: [CheckedLine]
  package let sums: CheckSums
  /// What would keep the list from being decided; then there are no lines.
  package let holds: [CheckFinding]

  /// Makes the report of one list.
  package init(
    file: String, table: FileNumber, terms: CheckTerms, lines: [CheckedLine], sums: CheckSums,
    holds: [CheckFinding]
  ) {
    self.file = file
    self.table = table
    self.terms = terms
    self.lines = lines
    self.sums = sums
    self.holds = holds
  }

  /// Whether it would be held, forfeited or cut, or cannot be judged.
  package var wantsAttention: Bool {
    !holds.isEmpty || terms.deadline.isLate || lines.contains { $0.wantsAttention }
  }

  /// What to do about a list that comes too late: the same for all its lines, so it is said once.
  var lateRemedy: Message? {
    terms.deadline.isLate ? lines.first?.remedy(for: .late) : nil
  }
}

/// A list's sums: claimed − cut − open = paid.
package struct CheckSums: Sendable {
  package let claimed: Money
  package let paid: Money
  package let cut: Money
  /// Claimed on lines that cannot be judged here.
  package let open: Money
  /// By reason, in order of precedence, without the open ones.
  package let reductions: [ReductionTotal]

  package static let none = CheckSums(claimed: .zero, paid: .zero, reductions: [], openCodes: [])

  /// Sets apart what could not be judged.
  package init(
    claimed: Money, paid: Money, reductions: [ReductionTotal], openCodes: Set<ReasonCode>
  ) {
    let isOpen = { (total: ReductionTotal) in openCodes.contains(total.code) }
    let sum = { (totals: [ReductionTotal]) in totals.reduce(Money.zero) { $0 + $1.amount } }
    self.claimed = claimed
    self.paid = paid
    self.reductions = reductions.filter { !isOpen($0) }
    open = sum(reductions.filter(isOpen))
    cut = sum(self.reductions)
  }
}

/// A finding with the name of its file.
package struct CheckFinding: Hashable, Sendable {
  package let finding: Finding
  /// Empty where no file is concerned.
  package let file: String

  /// Names the file of a finding.
  package init(_ finding: Finding, file: String) {
    self.finding = finding
    self.file = file
  }

  /// Whether it keeps something from being used.
  package var isError: Bool { finding.severity == .error }

  /// File, row and column, as far as they are known: `list.csv:12:quantity`.
  var place: String {
    [file, finding.place.row.map(String.init) ?? "", finding.place.column ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ":")
  }
}

extension CheckReport: PageReport {
  package func writeText(in language: Language, to out: inout TextBuffer) {
    out.append(CheckText.written(self, in: language))
  }

  package func writeJSON(in language: Language, to out: inout TextBuffer) {
    CheckJSON.append(self, in: language, to: &out)
  }

  package func writePage(in language: Language, to out: inout TextBuffer) {
    CheckPage.append(self, in: language, to: &out)
  }

  package func writeWorkbook(in language: Language, to out: inout TextBuffer) {
    MarkedWorkbook.append(self, in: language, to: &out)
  }
}
