import Testing

@testable import Settlement
import Text

@Suite("Prices in force")
struct PricesInForceTests {
  private let symbols = SymbolTable()
  private var part: Symbol { symbols.symbol(for: "P-1") }

  private func prices(_ rows: [PriceRow]) throws -> PricesInForce {
    var table = PriceTable()
    for row in rows { table.add(row, for: part) }
    return PricesInForce(
      table, edition: Edition(from: try #require(Period("2008-01"))), symbols: symbols)
  }

  private func row(
    _ yuan: String, _ partClass: PartClass? = nil, name: String = "", from: String = "2025-01-01",
    to: String? = nil, publishedOn: String? = nil, months: Int? = nil, row: Int32 = 2
  ) throws -> PriceRow {
    try priceRow(
      yuan, partClass, name: name, from: from, to: to, publishedOn: publishedOn, months: months,
      row: row, symbols)
  }

  /// The price in fen; nil for none, −1 for a conflict.
  private func fen(_ prices: PricesInForce, on day: String) throws -> Int64? {
    switch prices.price(of: part, on: try #require(Day(day))) {
    case .none: nil
    case .found(let price): price.price.tenThousandths / 100
    case .conflict: -1
    }
  }

  private func found(_ rows: [PriceRow]) throws -> PartPrice {
    let day = try #require(Day("2025-10-10"))
    guard case .found(let price) = try prices(rows).price(of: part, on: day) else {
      throw NotFound()
    }
    return price
  }

  private struct NotFound: Error {}

  @Test(
    "cover their first and last day and none outside",
    arguments: [
      ("2025-02-28", nil), ("2025-03-01", 1000), ("2025-10-10", 1000), ("2025-10-11", nil),
    ] as [(String, Int64?)])
  func bounds(day: String, expected: Int64?) throws {
    let prices = try prices([try row("10.00", from: "2025-03-01", to: "2025-10-10")])
    #expect(try fen(prices, on: day) == expected)
    let other = prices.price(of: symbols.symbol(for: "P-2"), on: try #require(Day(day)))
    guard case .none = other else {
      Issue.record("another part has a price")
      return
    }
  }

  @Test("are those of the latest first day, then of the latest publication")
  func precedence() throws {
    let rows = [
      try row("10.00"), try row("11.00", publishedOn: "2024-12-01"),
      try row("12.00", publishedOn: "2024-12-20", row: 4),
      try row("13.00", from: "2025-06-01", to: "2025-06-30"),
    ]
    for order in [rows, rows.reversed()] {
      let prices = try prices(order)
      #expect(try fen(prices, on: "2025-05-31") == 1200)
      #expect(try fen(prices, on: "2025-06-01") == 1300)
      #expect(try fen(prices, on: "2025-07-01") == 1200)
      #expect(prices.conflicts.isEmpty)
    }
  }

  @Test("hold rows of one rank that agree to be one, and the class that is given counts")
  func merging() throws {
    let rows = [
      try row("10.00"), try row("10.00", .seal, row: 3), try row("10.00", row: 4),
    ]
    for order in [rows, rows.reversed()] {
      #expect(try found(order).partClass == .seal)
      #expect(try prices(order).conflicts.isEmpty)
    }
  }

  @Test("fill each other's class and months, also where none of the rows has both")
  func mergingMonths() throws {
    let rows = [
      try row("10.00", .seal), try row("10.00", row: 3), try row("10.00", months: 24, row: 4),
    ]
    for order in [rows, rows.reversed()] {
      #expect(try found(order).partClass == .seal)
      let day = try #require(Day("2025-10-10"))
      #expect(try prices(order).warrantyMonths(of: part, on: day) == 24)
    }
    let day = try #require(Day("2024-12-31"))
    #expect(try prices(rows).warrantyMonths(of: part, on: day) == nil)
  }

  @Test("conflict where rows of one rank differ in price, class or months that are both given")
  func conflicts() throws {
    let pairs = [
      [try row("10.00"), try row("10.01", row: 3)],
      [try row("10.00", .part), try row("10.00", .assembly, row: 3)],
      [try row("10.00", .part), try row("10.00", row: 9), try row("10.00", .seal, row: 3)],
      [try row("10.00", months: 12), try row("10.00", months: 0, row: 3)],
      [
        try row("10.00", months: 6), try row("10.00", .seal, row: 9),
        try row("10.00", months: 7, row: 3),
      ],
    ]
    for rows in pairs {
      #expect(try fen(try prices(rows), on: "2025-10-10") == -1)
      #expect(
        try prices(rows).conflicts.map { [$0.places.first.row, $0.places.second.row] } == [[2, 3]])
    }
  }

  @Test("say of a row without a price that it has none, where another has one")
  func conflictWithNone() throws {
    let conflicts = try prices([try row("10.00"), try row("0.00", row: 3)]).conflicts
    #expect(conflicts.map(\.said.first.english) == ["10.00"])
    #expect(conflicts.map(\.said.second) == [Message(en: "no price", zh: "无价格")])
  }

  @Test("conflict as every pair of rows and every day tells, whatever the rows", arguments: 0..<300)
  func everyPair(seed: Int) throws {
    var random = RepeatableNumbers(state: UInt64(seed))
    func drawn(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let days = (1...5).map { "2025-01-0\($0)" }
    let classes: [PartClass?] = [nil, .part, .seal]
    let months: [Int?] = [nil, nil, 6, 12, 24]
    var rows: [PriceRow] = []
    for number in Int32(2)..<10 {
      rows.append(
        try row(
          drawn(2) == 0 ? "10.00" : "11.00", classes[drawn(3)], from: days[drawn(3)],
          to: drawn(2) == 0 ? nil : days[drawn(5)],
          publishedOn: drawn(3) > 0 ? nil : days[drawn(2)], months: months[drawn(5)], row: number))
    }
    let found = try prices(rows).conflicts.map { [$0.places.first.row, $0.places.second.row] }
    #expect(found == conflictsOfPairs(rows.inPrecedence))
  }

  /// The conflicts of rows in their order, by asking each pair on each day.
  private func conflictsOfPairs(_ rows: [PriceRow]) -> [[Int?]] {
    rows.indices.compactMap { index in
      let right = rows[index]
      let left = rows[..<index].first { left in
        guard left.ranksWith(right), left.contradicts(right) else { return false }
        let days = (0..<8).map { left.effectiveFrom.adding(days: $0) }
        return days.contains { day in
          left.covers(day) && right.covers(day)
            && !rows.contains { $0.precedes(left) && $0.covers(day) }
        }
      }
      return left.map { [$0.place.row, right.place.row] }
    }
  }

  @Test("conflict in many rows of one part as in a few, each with the first that it contradicts")
  func many() throws {
    let rows = try (Int32(2)..<4_002).map { try row("\($0).00", row: $0) }
    let conflicts = try prices(rows).conflicts
    #expect(conflicts.count == 3_999)
    #expect(conflicts.allSatisfy { $0.places.first.row == 2 })
  }

  @Test("do not conflict where another row is in force, or the two never meet")
  func neverInForce() throws {
    let hidden = [
      try row("10.00"), try row("11.00", row: 3),
      try row("12.00", publishedOn: "2025-01-01", row: 4),
    ]
    #expect(try prices(hidden).conflicts.isEmpty)
    #expect(try fen(try prices(hidden), on: "2025-10-10") == 1200)
    let hiddenWhileBothLast = [
      try row("10.00", to: "2025-03-31"), try row("11.00", row: 3),
      try row("12.00", to: "2025-03-31", publishedOn: "2025-01-01", row: 4),
    ]
    #expect(try prices(hiddenWhileBothLast).conflicts.isEmpty)
    #expect(try fen(try prices(hiddenWhileBothLast), on: "2025-04-01") == 1100)
  }

  @Test("are none while a row without a price is in force, and again what they were behind it")
  func none() throws {
    let rows = [
      try row("10.00"), try row("0.00", from: "2025-06-01", to: "2025-08-31", row: 3),
    ]
    let found = try ["2025-05-31", "2025-06-01", "2025-08-31", "2025-09-01"].map {
      try fen(try prices(rows), on: $0)
    }
    #expect(found == [1000, nil, nil, 1000])
    let rivals = [try row("10.00"), try row("0.00", row: 3)]
    #expect(try fen(try prices(rivals), on: "2025-10-10") == -1)
  }

  @Test("conflict from the day on which the row that hid them ends")
  func uncovered() throws {
    let rows = [
      try row("10.00"), try row("11.00", row: 3),
      try row("12.00", to: "2025-03-31", publishedOn: "2025-01-01", row: 4),
    ]
    let prices = try prices(rows)
    #expect(prices.conflicts.map { [$0.places.first.row, $0.places.second.row] } == [[2, 3]])
    #expect(try fen(prices, on: "2025-03-31") == 1200)
    #expect(try fen(prices, on: "2025-04-01") == -1)
  }

  @Test(
    "take a blank class from the end of the part's name",
    arguments: [
      ("动臂", PartClass.assembly), ("ZL50C变速箱总成", .assembly), ("ｚｌ50c变速箱 总成", .assembly),
      ("动臂油缸", .part), ("驾驶室总成左门", .part), ("轮胎", .assembly), ("油封", .seal), ("Ｏ形圈", .seal),
      ("o型圈", .seal), ("密封圈座", .part), ("", .part), ("主传动总成", .part),
    ])
  func classByName(name: String, expected: PartClass) throws {
    let price = try found([try row("10.00", name: name)])
    #expect(price.partClass == expected)
    #expect(!price.isClassDoubtful)
  }

  @Test(
    "let the class stand, and are doubtful where the name says otherwise",
    arguments: [
      ("动臂", PartClass.part, true), ("动臂", .seal, true), ("动臂", .assembly, false),
      ("油封", .part, true), ("油封", .seal, false), ("动臂油缸", .assembly, false), ("", .seal, false),
    ])
  func doubtful(name: String, partClass: PartClass, isDoubtful: Bool) throws {
    let price = try found([try row("10.00", partClass, name: name)])
    #expect(price.partClass == partClass)
    #expect(price.isClassDoubtful == isDoubtful)
  }

  @Test(
    "say by the name's end what may come back dismantled",
    arguments: [
      ("主传动", true), ("前桥主传动总成", true), ("主 传动", true), ("主传动齿轮", false), ("", false),
    ])
  func mayBeDismantled(name: String, expected: Bool) throws {
    #expect(try found([try row("10.00", name: name)]).mayBeDismantled == expected)
  }
}

/// Numbers that look random and are the same every time: Knuth's linear congruential generator.
private struct RepeatableNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 33
  }
}
