/// Where invoices count: the statement that each of a dealer's groups is matched to.
struct InvoiceMatching: Sendable {
  /// A share of a group that counts on a statement.
  struct Share: Sendable {
    let group: InvoiceGroup
    let statement: Int
    let gross: Int128
    let net: Int128

    /// What it has at each rate; of a part of a group the last rate has what rounding leaves.
    var taxes: [TaxShare] {
      guard gross != group.gross || net != group.net else { return group.taxes }
      var (gross, net) = (gross, net)
      return group.taxes.enumerated().map { index, share in
        let isLast = index == group.taxes.count - 1
        let part =
          isLast ? gross : roundedQuotient(Int128(share.gross.fen) * self.gross, group.gross)
        let partNet = isLast ? net : Int128(share.rate.net(ofGross: clampedMoney(part)).fen)
        (gross, net) = (gross - part, net - partNet)
        return TaxShare(
          rate: share.rate, gross: clampedMoney(part), net: clampedMoney(partNet),
          tax: clampedMoney(part - partNet))
      }
    }
  }

  /// A statement with what is still to be invoiced of it.
  private struct Open {
    let place: Int
    let statement: InvoicedStatement
    var fen: Int128

    /// Whether all of a group has rates of the statement.
    func allows(_ group: InvoiceGroup) -> Bool { group.rates.allSatisfy(statement.allows) }
  }

  private(set) var shares: [Share] = []
  /// The groups that no statement takes.
  private(set) var unmatched: [InvoiceGroup] = []
  /// By the place of its original: the statements that one of them would fill, were it to name them.
  private(set) var fitting: [Int: [Int]] = [:]
  /// The places of statements whose search for a set was cut short.
  private(set) var cutShort: Set<Int> = []
  /// The long searches, by the places of their statements.
  private(set) var longSearches: [Int: LongSearch] = [:]
  /// What is still open on each of the dealer's statements, oldest first.
  private var open: [Open]
  private var rest: [InvoiceGroup] = []

  /// Matches one dealer's groups with its statements.
  ///
  /// - Parameters:
  ///   - groups: In order of issue date, number and code.
  ///   - statements: Those that ask for an invoice with their places, oldest first.
  ///   - known: The searches that were made before.
  init(
    _ groups: [InvoiceGroup], with statements: [(place: Int, statement: InvoicedStatement)],
    knowing known: KnownSearches
  ) {
    open = statements.map {
      Open(place: $0.place, statement: $0.statement, fen: Int128($0.statement.total.fen))
    }
    matchNamed(groups)
    matchEqual()
    matchSets(known)
    unmatched += rest
    for group in rest {
      if let original = group.members.first { fitting[original] = statementsFilled(by: group) }
    }
  }

  /// The first two, or else three, statements whose open sum a group equals; nil where there are
  /// none.
  private func statementsFilled(by group: InvoiceGroup) -> [Int]? {
    let open = open.filter { $0.fen > 0 && $0.allows(group) }
    let last = Dictionary(
      open.indices.map { (open[$0].fen, $0) }, uniquingKeysWith: { max($0, $1) })
    for first in open.indices {
      guard let second = last[group.gross - open[first].fen], second > first else { continue }
      return [first, second].map { open[$0].place }
    }
    for first in open.indices {
      for second in open.indices.dropFirst(first + 1) {
        let rest = group.gross - open[first].fen - open[second].fen
        guard let third = last[rest], third > second else { continue }
        return [first, second, third].map { open[$0].place }
      }
    }
    return nil
  }

  /// Step 1: a group that names statements counts there and nowhere else.
  private mutating func matchNamed(_ groups: [InvoiceGroup]) {
    for group in groups {
      if !group.named.isEmpty {
        fill(group)
      } else if group.namesAny || group.gross == 0 {
        unmatched.append(group)
      } else {
        rest.append(group)
      }
    }
  }

  /// Fills the named statements in their order; what is too much stays on the last.
  private mutating func fill(_ group: InvoiceGroup) {
    var (gross, net) = (group.gross, group.net)
    for statement in group.named {
      guard let place = open.firstIndex(where: { $0.place == statement }) else { continue }
      let isLast = statement == group.named.last
      let part = isLast ? gross : min(gross, max(open[place].fen, 0))
      if part == 0, !isLast || group.gross != 0 { continue }
      let partNet = part == gross ? net : roundedQuotient(group.net * part, group.gross)
      (gross, net) = (gross - part, net - partNet)
      count(group, on: place, gross: part, net: partNet)
    }
  }

  /// Step 2: a group equal to what is open on one statement, and at its rates, goes there.
  private mutating func matchEqual() {
    var left: [InvoiceGroup] = []
    for group in rest {
      if let place = open.firstIndex(where: { $0.fen == group.gross && $0.allows(group) }) {
        count(group, on: place, gross: group.gross, net: group.net)
      } else {
        left.append(group)
      }
    }
    rest = left
  }

  /// Step 3: statement by statement, a set of groups at its rates that adds up exactly to what is
  /// open.
  private mutating func matchSets(_ known: KnownSearches) {
    for place in open.indices where open[place].fen > 0 {
      let fitting = rest.indices.filter { open[place].allows(rest[$0]) }
      let search = SubsetSearch(
        fitting.map { Int64(rest[$0].gross) }, for: Int64(open[place].fen))
      let (answer, long) = search.result(knowing: known)
      longSearches[open[place].place] = long
      switch answer {
      case .none: continue
      case .cutShort: cutShort.insert(open[place].place)
      case .found(let found):
        let set = found.map { fitting[$0] }
        for index in set {
          count(rest[index], on: place, gross: rest[index].gross, net: rest[index].net)
        }
        for index in set.reversed() { rest.remove(at: index) }
      }
    }
  }

  private mutating func count(
    _ group: InvoiceGroup, on place: Int, gross: Int128, net: Int128
  ) {
    open[place].fen -= gross
    shares.append(Share(group: group, statement: open[place].place, gross: gross, net: net))
  }
}
