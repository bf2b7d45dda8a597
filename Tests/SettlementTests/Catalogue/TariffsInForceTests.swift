import Testing

@testable import Settlement
import Text

@Suite("Tariffs in force") struct TariffsInForceTests {
  private let symbols = SymbolTable()

  private func row(
    _ yuan: Int64, family: String = "", from: String = "2025-01-01", to: String? = nil, row: Int = 2
  ) throws -> TariffRow {
    TariffRow(
      price: UnitPrice(tenThousandths: yuan * 10_000), family: symbols.symbol(for: family),
      effectiveFrom: try #require(Day(from)), effectiveTo: to.flatMap { Day($0) },
      place: Place(file: 1, row: row))
  }

  /// The tariff in yuan on a day; nil for none, −1 for a conflict.
  private func yuan(
    _ rows: [TariffRow], family: String = "", on day: String = "2025-10-10",
    _ kind: ClaimKind = .labour, _ item: String = "GS-01"
  ) throws -> Int64? {
    var table = TariffTable()
    for row in rows { table.add(row, for: symbols.symbol(for: "GS-01"), of: .labour) }
    let finding = TariffsInForce(table).tariff(
      for: symbols.symbol(for: item), of: kind, family: symbols.symbol(for: family),
      on: try #require(Day(day)))
    switch finding {
    case .none: return nil
    case .found(let price): return price.tenThousandths / 10_000
    case .conflict: return -1
    }
  }

  @Test("A row of the machine's family goes before one without, be it older")
  func family() throws {
    let rows = [try row(60, family: "装载机"), try row(55, from: "2025-06-01")]
    #expect(try yuan(rows, family: "装载机") == 60)
    #expect(try yuan(rows, family: "压路机") == 55)
    #expect(try yuan(rows) == 55)
    #expect(try yuan([rows[0]]) == nil)
  }

  @Test("A family's row that is not in force leaves the one without family")
  func familyEnded() throws {
    let rows = [try row(60, family: "装载机", to: "2025-10-09"), try row(55)]
    #expect(try yuan(rows, family: "装载机") == 55)
    #expect(try yuan(rows, family: "装载机", on: "2025-10-09") == 60)
  }

  @Test("The latest first day goes before")
  func latest() throws {
    let rows = [try row(60), try row(65, from: "2025-10-10")]
    #expect(try yuan(rows) == 65)
    #expect(try yuan(rows, on: "2025-10-09") == 60)
  }

  @Test("Other kinds and items have none")
  func others() throws {
    #expect(try yuan([try row(60)], .travel) == nil)
    #expect(try yuan([try row(60)], .labour, "GS-02") == nil)
  }

  @Test("Rows of one first day that differ conflict, unless another is in force")
  func conflict() throws {
    let rows = [try row(60), try row(60, row: 3), try row(61, row: 4)]
    #expect(try yuan(rows) == -1)
    #expect(try yuan(Array(rows.prefix(2))) == 60)
    let hidden = rows + [try row(70, from: "2025-10-10")]
    #expect(try yuan(hidden) == 70)
    #expect(try yuan(hidden, on: "2025-10-09") == -1)
    let families = [try row(60), try row(61, family: "装载机")]
    #expect(try yuan(families) == 60)
  }
}
