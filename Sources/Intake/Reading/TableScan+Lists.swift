import Settlement
import Tabular
internal import Text

/// The lists of one file as they grow, and the rows that hold them up.
struct ListsUnderConstruction {
  struct Key: Hashable {
    let dealer: Symbol?
    let period: Period?
  }

  /// Lines of one dealer and period, with the places of their findings.
  struct List {
    let dealer: Symbol
    let period: Period
    var lines: [ClaimLine] = []
    var findings: [Int] = []
  }

  private(set) var lists: [List] = []
  private var places: [Key: Int] = [:]
  private var last = -1
  /// Rows whose dealer or period cannot be read, by what can, in the order of their first row.
  private var strays: [(key: Key, findings: [Int])] = []
  private var strayPlaces: [Key: Int] = [:]

  /// Adds a line, with its findings.
  mutating func append(
    _ line: ClaimLine, dealer: Symbol, period: Period, findings: Range<Int>
  ) {
    if last < 0 || lists[last].dealer != dealer || lists[last].period != period {
      last = place(dealer, period)
    }
    lists[last].lines.append(line)
    if !findings.isEmpty { lists[last].findings.append(contentsOf: findings) }
  }

  private mutating func place(_ dealer: Symbol, _ period: Period) -> Int {
    let key = Key(dealer: dealer, period: period)
    if let place = places[key] { return place }
    places[key] = lists.count
    lists.append(List(dealer: dealer, period: period))
    return lists.count - 1
  }

  /// Adds a row of which it is not known where it belongs, and what the whole file lacks.
  mutating func hold(_ key: Key, findings: Range<Int>, wholeFile: [Int]) {
    if let place = strayPlaces[key] {
      strays[place].findings.append(contentsOf: findings)
    } else {
      strayPlaces[key] = strays.count
      strays.append((key, wholeFile + findings))
    }
  }

  /// Holds all lists that the stray rows may belong to.
  ///
  /// - Returns: The stray rows that may belong to none.
  mutating func holdLists() -> [(key: Key, findings: [Int])] {
    strays.filter { stray in
      var belongs = false
      for index in lists.indices where stray.key.mayBe(lists[index]) {
        lists[index].findings.append(contentsOf: stray.findings)
        belongs = true
      }
      return !belongs
    }
  }
}

extension ListsUnderConstruction.Key {
  fileprivate func mayBe(_ list: ListsUnderConstruction.List) -> Bool {
    (dealer == nil || dealer == list.dealer) && (period == nil || period == list.period)
  }
}

extension TableScan {
  /// Reads an expense list (代垫服务费用清单), or the lists of several dealers.
  mutating func readLists() throws(TabularError) -> [ListIntake] {
    for field in [Field.dealer, .period] where lacks(field) {
      noteColumnMissing(field, dealer: field == .period ? preambleDealer : nil)
    }
    var lists = ListsUnderConstruction()
    while try nextLine() {
      let dealer = dealer()
      let period = period()
      let line = expenseLine()
      let start = located.count
      _ = endRow(dealer: dealer)
      if let dealer, let period {
        lists.append(line, dealer: dealer, period: period, findings: start..<located.count)
      } else {
        lists.hold(
          .init(dealer: dealer, period: period), findings: start..<located.count,
          wholeFile: wholeFile)
      }
    }
    return intakes(&lists)
  }

  private mutating func expenseLine() -> ClaimLine {
    var line = ClaimLine(row: Int32(row.number))
    line.number = text(.line)
    line.record = identifier(.recordNo, isRequired: true)
    readKind(&line)
    line.item = identifier(.partNo, isRequired: true)
    line.name = text(.partName)
    if !line.name.isBlank { line.foldedName = foldedText(.partName, written: line.name) }
    readMoney(&line)
    line.source = word(.source, Words.sources) ?? .manufacturer
    line.approval = identifier(.approvalNo, isRequired: false)
    line.isAttached = yesNo(.attached)
    return line
  }

  /// Free text: what is none of the known words is the rules' business.
  private func readKind(_ line: inout ClaimLine) {
    guard let range = range(of: .kind) else { return }
    if let kind = Words.kinds.value(of: row.text.span.extracting(range)) {
      line.kind = kind
    } else {
      line.kind = .unknown
      line.kindText = text(.kind)
    }
  }

  private mutating func readMoney(_ line: inout ClaimLine) {
    let quantity = figure(.quantity, .quantity, isRequired: true)
    line.quantity = Quantity(thousandths: quantity ?? 0)
    line.unitPrice = figure(.unitPrice, .unitPrice).map { UnitPrice(tenThousandths: $0) }
    line.amount = figure(.amount, .amount).map { Money(fen: $0) }
    line.fee = figure(.fee, .amount).map { Money(fen: $0) }
    if let price = line.unitPrice, Money.exceedsLimit(line.quantity, price) {
      note(.productTooLarge, .unitPrice)
    }
  }

  private func intakes(_ lists: inout ListsUnderConstruction) -> [ListIntake] {
    let strays = lists.holdLists()
    let known = lists.lists.map { list in
      ListIntake(
        claim: WaitingList(
          ExpenseList(dealer: list.dealer, period: list.period, file: file, lines: list.lines)),
        dealer: symbols.text(list.dealer), file: file, defects: findings(at: list.findings))
    }
    let held = strays.map { stray in
      ListIntake(
        claim: nil, dealer: stray.key.dealer.map { symbols.text($0) }, file: file,
        defects: findings(at: stray.findings))
    }
    return known + held
  }

  private func findings(at places: [Int]) -> [Finding] {
    places.map { located[$0] }.sorted().map(\.finding)
  }
}
