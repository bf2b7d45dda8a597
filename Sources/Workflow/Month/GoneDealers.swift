import Archive
import Settlement
internal import Text

/// Service centers of standing statements that the register no longer names.
///
/// What they have is taken from the archive: names, taxpayer ids, and a row of the summary. Only a new
/// list of theirs cannot be decided.
struct GoneDealers {
  /// The name on the newest statement of each, by its id.
  private let names: [String: String]

  /// Compares the register with what stands before the run; a new statement has its dealer there.
  init(_ month: MonthInputs, _ archive: Archive?) throws(ArchiveError) {
    let decider = month.decider
    var names: [String: String] = [:]
    for dealer in try archive?.dealersOnFile() ?? []
    where decider.registers.dealers[decider.symbols.symbol(for: dealer)] == nil {
      guard let archive, let newest = try archive.standing(ofDealer: dealer).last else { continue }
      names[dealer] = try archive.head(of: newest).dealer.name
    }
    self.names = names
  }

  /// A notice for each of them.
  var findings: [Finding] {
    names.sorted { precedes($0.key, $1.key) }.map { dealer, name in
      Finding(
        .notice, .dealerGone, at: .nowhere, dealer: dealer,
        Message(
          en:
            "\(dealer) (\(name)) has statements, but is no longer in the register of service centers; "
            + "name and taxpayer id are taken from the archive: put its row back, with the last day of "
            + "its validity",
          zh: "\(dealer)（\(name)）有结算单，但名册中已没有该服务中心，名称和纳税人识别号按存档采用；请恢复该行，"
            + "停止合作的填写“有效期止”"))
    }
  }

  /// Their rows of the summary of a month in which they have a statement.
  func outcomes(_ states: [String: StatementState]) -> [DealerOutcome] {
    states.compactMap { dealer, state in
      guard state != .held, state != .none, let name = names[dealer] else { return nil }
      return DealerOutcome(dealer: dealer, name: name, state: state)
    }
  }
}
