import Settlement
import Testing

@Suite("The tax table")
struct TaxTableTests {
  @Test(
    "knows the rate on each side of every change",
    arguments: [
      (.general, .goods, "1993-12-31", nil),
      (.general, .goods, "1994-01-01", 17), (.general, .goods, "2018-04-30", 17),
      (.general, .goods, "2018-05-01", 16), (.general, .goods, "2019-03-31", 16),
      (.general, .goods, "2019-04-01", 13), (.general, .goods, "2026-01-31", 13),
      (.general, .repair, "1993-12-31", nil), (.general, .repair, "1994-01-01", 17),
      (.general, .repair, "2018-05-31", 16), (.general, .repair, "2025-10-31", 13),
      (.general, .service, "2016-04-30", nil), (.general, .service, "2016-05-01", 6),
      (.general, .service, "2025-10-31", 6),
      (.smallScale, .goods, "2008-12-31", nil), (.smallScale, .goods, "2009-01-01", 3),
      (.smallScale, .repair, "2020-02-29", 3), (.smallScale, .repair, "2020-03-01", 1),
      (.smallScale, .service, "2022-03-31", 1), (.smallScale, .service, "2022-04-01", 3),
      (.smallScale, .goods, "2022-12-31", 3), (.smallScale, .goods, "2023-01-01", 1),
      (.smallScale, .goods, "2027-12-31", 1), (.smallScale, .goods, "2028-01-01", 3),
    ] as [(TaxpayerType, TaxCategory, String, Int64?)])
  func rates(
    taxpayer: TaxpayerType, category: TaxCategory, text: String, percent: Int64?
  ) throws {
    let day = try #require(Day(text))
    let row = TaxTable().rate(for: taxpayer, category, on: day)
    #expect(row?.rate == percent.map { Rate(percent: $0) })
    #expect(row?.basis != "")
  }

  @Test("replaces a row that has the same taxpayer, category and first day")
  func replacing() throws {
    let row = try added(.general, .goods, from: "2019-04-01", percent: 12)
    let day = try #require(Day("2025-10-31"))
    let table = TaxTable(adding: [row])
    #expect(table.rate(for: .general, .goods, on: day) == row)
    #expect(table.rate(for: .general, .repair, on: day)?.rate == Rate(percent: 13))
  }

  @Test("adds a row that ends the one before it")
  func adding() throws {
    let row = try added(.general, .goods, from: "2027-01-01", percent: 11)
    let table = TaxTable(adding: [row])
    let before = try #require(Day("2026-12-31"))
    #expect(table.rate(for: .general, .goods, on: row.from) == row)
    #expect(table.rate(for: .general, .goods, on: before)?.rate == Rate(percent: 13))
  }

  @Test("takes the row that names the category before one for all on the same day")
  func naming() throws {
    let row = try added(.smallScale, .service, from: "2023-01-01", percent: 2)
    let all = try added(.smallScale, nil, from: "2023-01-01", percent: 4)
    for rows in [[row, all], [all, row]] {
      let table = TaxTable(adding: rows)
      #expect(table.rate(for: .smallScale, .service, on: row.from) == row)
      #expect(table.rate(for: .smallScale, .goods, on: row.from) == all)
    }
  }

  private func added(
    _ taxpayer: TaxpayerType, _ category: TaxCategory?, from: String, percent: Int64
  ) throws -> TaxRateRow {
    TaxRateRow(
      taxpayer: taxpayer, category: category, from: try #require(Day(from)),
      rate: Rate(percent: percent), basis: "规则手册")
  }
}
