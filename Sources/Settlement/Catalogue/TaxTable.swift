/// The VAT rates by taxpayer, category and day, each with the law that sets it.
///
/// Rows hold from their first day until the next row of the same taxpayer and category. The
/// general rates before 2019-04-01, the rate of services, and the small-scale rates before
/// 2023-01-01 were set down without the gazettes at hand: check them before a period of that
/// time is settled. The rulebook can replace any row.
package struct TaxTable: Sendable {
  private var rows: [TaxRateRow]

  /// At this rate a small-scale taxpayer may invoice whatever the reduction of the day.
  package static let smallScaleLevy = Rate(percent: 3)

  /// Makes the built-in table and adds rows of the rulebook.
  ///
  /// - Parameter added: Each replaces a row with the same taxpayer, category and first day.
  package init(adding added: [TaxRateRow] = []) {
    rows = Self.builtIn
    for row in added {
      rows.removeAll {
        $0.taxpayer == row.taxpayer && $0.category == row.category && $0.from == row.from
      }
      rows.append(row)
    }
  }

  /// Finds the row in force: the latest first day, then the row that names the category.
  ///
  /// - Parameters:
  ///   - taxpayer: The seller's type.
  ///   - category: What is supplied.
  ///   - day: The tax point: the last day of the period.
  /// - Returns: Nil before the first row starts.
  package func rate(
    for taxpayer: TaxpayerType, _ category: TaxCategory, on day: Day
  ) -> TaxRateRow? {
    rows.filter {
      $0.taxpayer == taxpayer && $0.from <= day && ($0.category ?? category) == category
    }.max { ($0.from, $0.category == nil ? 0 : 1) < ($1.from, $1.category == nil ? 0 : 1) }
  }
}

extension TaxTable {
  private static let builtIn = general + smallScale

  private static let general: [TaxRateRow] =
    [TaxCategory.goods, .repair].flatMap { category in
      [
        row(.general, category, "1994-01-01", 17, "增值税暂行条例（国务院令第134号）第二条"),
        row(.general, category, "2018-05-01", 16, "财税〔2018〕32号第一条"),
        row(
          .general, category, "2019-04-01", 13,
          "财政部 税务总局 海关总署公告2019年第39号第一条；自2026-01-01起增值税法第十条"),
      ]
    }
    + [row(.general, .service, "2016-05-01", 6, "财税〔2016〕36号附件1第十五条")]

  private static let smallScale: [TaxRateRow] = [
    row(.smallScale, nil, "2009-01-01", 3, "增值税暂行条例（国务院令第538号）第十二条"),
    row(
      .smallScale, nil, "2020-03-01", 1,
      "财政部 税务总局公告2020年第8号、第24号，2021年第7号，2022年第15号：执行至2022-03-31"),
    row(.smallScale, nil, "2022-04-01", 3, "财政部 税务总局公告2022年第15号：专用发票按3%征收率"),
    row(
      .smallScale, nil, "2023-01-01", 1,
      "财政部 税务总局公告2023年第1号、第19号，2026年第10号：执行至2027-12-31"),
    row(.smallScale, nil, "2028-01-01", 3, "增值税法第十一条"),
  ]

  private static func row(
    _ taxpayer: TaxpayerType, _ category: TaxCategory?, _ from: String, _ percent: Int64,
    _ basis: String
  ) -> TaxRateRow {
    TaxRateRow(
      taxpayer: taxpayer, category: category, from: Day(ofSource: from),
      rate: Rate(percent: percent), basis: basis)
  }
}
