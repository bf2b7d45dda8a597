/// Which invoices count for which statements.
struct SlowMatching {
  let checks: SlowInvoiceChecks
  private(set) var invoices: [SlowMatchedInvoice]
  /// What is not invoiced yet, by statement.
  private var open: [String: Int] = [:]

  /// An invoice and its red letters.
  private struct Group {
    let first: Int
    let members: [Int]
    let amount: Int, net: Int, rate: Int
    let named: [SlowStatement]
    let isNaming: Bool
  }

  init(_ checks: SlowInvoiceChecks) {
    self.checks = checks
    invoices = checks.invoices.enumerated().map { index, invoice in
      SlowMatchedInvoice(
        invoice: invoice, dealer: checks.dealer(of: invoice) ?? "", codes: checks.codes(index))
    }
    for statement in checks.statements { open[statement.number] = statement.total }
    for dealer in Set(invoices.map(\.dealer)).sorted() { match(dealer) }
    for index in invoices.indices where invoices[index].codes.isEmpty {
      if invoices[index].shares.isEmpty { invoices[index].codes = ["unmatched"] }
    }
  }

  private mutating func match(_ dealer: String) {
    var groups = groups(dealer)
    for group in groups where group.isNaming { fill(group, group.named.filter { $0.total > 0 }) }
    groups.removeAll { $0.isNaming || $0.amount <= 0 }
    let statements = checks.statements.filter { $0.dealer.id == dealer && $0.total > 0 }
      .sorted { $0.period < $1.period }
    for size in [1...1, 2...12] {
      for statement in statements {
        guard let wanted = open[statement.number], wanted > 0,
          case let fitting = groups.filter({ statement.allows($0.rate) }),
          let set = size.lazy.compactMap({ Self.set(of: $0, fitting, adding: wanted) }).first
        else { continue }
        for group in set {
          fill(fitting[group], [statement])
          groups.removeAll { $0.first == fitting[group].first }
        }
      }
    }
  }

  private func groups(_ dealer: String) -> [Group] {
    let places = invoices.indices.filter {
      invoices[$0].dealer == dealer && invoices[$0].codes.isEmpty && !invoices[$0].invoice.isRed
    }
    let groups = places.map { place in
      let reds = invoices.indices.filter {
        invoices[$0].codes.isEmpty && invoices[$0].invoice.isRed
          && checks.original(of: invoices[$0].invoice) == place
      }
      let members = [place] + reds
      let invoice = invoices[place].invoice
      return Group(
        first: place, members: members,
        amount: members.reduce(0) { $0 + invoices[$1].invoice.gross },
        net: members.reduce(0) { $0 + invoices[$1].invoice.net }, rate: invoice.rate,
        named: checks.named(invoice), isNaming: !invoice.statements.isEmpty)
    }
    return groups.sorted { key($0) < key($1) }
  }

  private func key(_ group: Group) -> (Int, String, String) {
    let invoice = invoices[group.first].invoice
    return (invoice.day, invoice.number, invoice.code)
  }

  /// Statement by statement; what is too much, and red letters, stay on the last.
  private mutating func fill(_ group: Group, _ statements: [SlowStatement]) {
    guard let final = statements.last else { return }
    var left = group.amount
    var parts: [(String, Int)] = []
    for statement in statements.dropLast() {
      let part = max(0, min(left, open[statement.number] ?? 0))
      if part != 0 { parts.append((statement.number, part)) }
      left -= part
    }
    if left != 0 || parts.isEmpty { parts.append((final.number, left)) }
    let last = parts.removeLast().0
    for place in group.members {
      let isFirst = place == group.first
      let invoice = invoices[place].invoice
      var rest = (invoice.gross, invoice.net)
      for (number, part) in parts where isFirst {
        let net = SlowRounding.part(of: group.net, part, in: group.amount)
        add(SlowMatchedInvoice.Share(statement: number, gross: part, net: net), to: place)
        rest = (rest.0 - part, rest.1 - net)
      }
      add(.init(statement: last, gross: rest.0, net: rest.1), to: place)
    }
  }

  private mutating func add(_ share: SlowMatchedInvoice.Share, to place: Int) {
    invoices[place].shares.append(share)
    open[share.statement, default: 0] -= share.gross
  }

  /// The first so many that add up to the amount.
  private static func set(of size: Int, _ groups: [Group], adding amount: Int) -> [Int]? {
    func search(_ first: Int, _ size: Int, _ amount: Int) -> [Int]? {
      if size == 0 { return amount == 0 ? [] : nil }
      for index in groups.indices.dropFirst(first) where groups[index].amount <= amount {
        if let rest = search(index + 1, size - 1, amount - groups[index].amount) {
          return [index] + rest
        }
      }
      return nil
    }
    return size <= groups.count ? search(0, size, amount) : nil
  }

  /// What is listed and not on file.
  func contradicted(_ model: SlowModel) -> [SlowMatchedInvoice] {
    model.contradicted.map {
      SlowMatchedInvoice(
        invoice: $0, dealer: checks.dealer(of: $0) ?? "", codes: ["invoice-differs"])
    }
  }
}
