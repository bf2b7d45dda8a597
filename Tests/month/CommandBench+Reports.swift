import Foundation
import TestSupport

extension CommandBench {
  /// Measures the reports over twelve months of 300 service centers with 300 lines each.
  func reports() throws {
    try settleYear()
    for kind in ["expense", "stock", "care", "quality"] {
      try measure(
        "report \(kind), 12 months",
        ["report", kind, "2025-01", "2025-12", "--quiet", "--workspace", folder])
    }
  }

  /// Writes one month twelve times over, each with days, records and machines of its own, and settles
  /// them.
  private func settleYear() throws {
    let plan = MonthPlan(seed: 1, dealers: 300, linesPerDealer: 300)
    let files = plan.files().filter { !$0.path.hasPrefix("inbox/2025-09/") }
    for month in 1...12 {
      try WorkspaceWriter.write(files.compactMap { file(of: $0, in: month) }, to: folder)
    }
    for month in 1...12 {
      let next = period(after: month)
      try settled([
        "run", "2025-\(twoDigits(month))", "--issued-on", "\(next)-12", "--quiet", "--workspace",
        folder,
      ])
    }
  }

  /// A file of October as it is in another month; nil for what October says of September.
  private func file(of october: MonthFile, in month: Int) -> MonthFile? {
    guard !["invoices.csv", "adjustments.csv"].contains(where: october.path.hasSuffix) else {
      return nil
    }
    let own = "2025-\(twoDigits(month))"
    var text = String(bytes: october.bytes, encoding: .isoLatin1) ?? ""
    if october.path.hasPrefix("reference/") {
      text = text.replacing(",2025-0", with: ",2024-0")
      if october.path.hasSuffix("machines.csv") { text = fleets(text) }
    } else {
      text = text.replacing("CDM80", with: fleet(month))
      text = text.replacing("2025-11-", with: "\(period(after: month))#")
        .replacing("2025-10", with: own).replacing("#", with: "-")
        .replacing("R00", with: "R\(twoDigits(month))")
      for day in [30, 29] where month == 2 {
        text = text.replacing("\(own)-\(day)", with: "\(own)-28")
      }
    }
    if october.path.hasSuffix("acceptance.csv") { text = appraised(text) }
    if october.path.hasSuffix("records.csv") { text = graded(text) }
    return MonthFile(
      path: october.path.replacing("2025-10", with: own),
      bytes: [UInt8](text.data(using: .isoLatin1) ?? Data()))
  }

  /// What the machine numbers of a month begin with: else every repair would be one again each month.
  private func fleet(_ month: Int) -> String { "CDM\(month + 10)" }

  private func fleets(_ machines: String) -> String {
    let rows = machines.components(separatedBy: "\n")
    return (1...12).reduce(rows[0] + "\n") { text, month in
      text + rows.dropFirst().joined(separator: "\n").replacing("CDM80", with: fleet(month))
    }
  }

  private func appraised(_ acceptance: String) -> String {
    let places = ["reusable,A", "scrap,B", "scrap,B", "supplier,C"]
    return withColumns("disposition,store", acceptance) { places[$0 % places.count] }
  }

  private func graded(_ records: String) -> String {
    withColumns("satisfaction", records) { $0 % 20 == 0 ? "dissatisfied" : "satisfied" }
  }

  private func withColumns(
    _ heading: String, _ table: String, _ cells: (Int) -> String
  ) -> String {
    // By line feeds alone: bytes of Chinese characters look like other line ends here.
    table.components(separatedBy: "\n").filter { !$0.isEmpty }.enumerated().map { place, row in
      "\(row),\(place == 0 ? heading : cells(place))\n"
    }.joined()
  }

  private func period(after month: Int) -> String {
    month == 12 ? "2026-01" : "2025-\(twoDigits(month + 1))"
  }

  private func twoDigits(_ number: Int) -> String { String(format: "%02d", number) }
}
