import Foundation
import TestSupport

extension CommandBench {
  /// Measures the reconciliation of 10,000 invoices: 1,000 statements, a tenth of each on each of
  /// ten.
  func reconcile() throws {
    let before = try settleWithInvoices()
    let archive = "\(folder)/settle.sqlite"
    try measure("reconcile, 10,000 invoices", reconciliation) {
      try FileManager.default.removeItem(atPath: archive)
      try FileManager.default.copyItem(atPath: before, toPath: archive)
    }
    try measure("reconcile, nothing new", reconciliation)
  }

  /// Measures how long the archive of such months takes to verify, beside reading and digesting it.
  func verify() throws {
    _ = try settleWithInvoices()
    try settled(reconciliation)
    let archive = "\(folder)/settle.sqlite"
    let read = median(
      try (0..<turns).map { _ in
        let start = ContinuousClock.now
        _ = Digests.of(try Folder.read([archive]))
        return (ContinuousClock.now - start) / .seconds(1)
      })
    show("archive read and digested", read)
    try measure("verify", ["verify", "--workspace", folder])
    try measure("verify --replay", ["verify", "--replay", "--workspace", folder])
  }

  private var reconciliation: [String] {
    ["reconcile", MonthPlan.period, "\(folder)/invoices.csv", "--quiet", "--workspace", folder]
  }

  /// Makes the workspace, and gives the path of the archive as it stands before the invoices.
  private func settleWithInvoices() throws -> String {
    try settle(MonthPlan(seed: 1, dealers: 1_000, linesPerDealer: 10))
    try WorkspaceWriter.put(Array(try invoices().utf8), at: "\(folder)/invoices.csv")
    let before = "\(folder)/before.sqlite"
    try FileManager.default.copyItem(atPath: "\(folder)/settle.sqlite", toPath: before)
    return before
  }

  private func invoices() throws -> String {
    let sellers = Dictionary(
      try rows("reference/dealers.csv").map { ($0["dealer"] ?? "", $0["taxpayer_id"] ?? "") },
      uniquingKeysWith: { first, _ in first })
    var table =
      "invoice_no,type,issued_on,seller_tax_id,buyer_tax_id,net,rate,tax,gross,statements\n"
    for (place, row) in try rows("out/\(MonthPlan.period)/summary.csv").enumerated() {
      guard let total = Int((row["total"] ?? "").filter { $0 != "." }), total >= 1_000,
        let seller = sellers[row["dealer"] ?? ""], let statement = row["statement_no"]
      else { continue }
      for share in 0..<10 {
        let gross = total / 10 + (share < total % 10 ? 1 : 0)
        table += invoice(place * 10 + share, seller, gross, statement)
      }
    }
    return table
  }

  private func invoice(_ count: Int, _ seller: String, _ gross: Int, _ statement: String) -> String
  {
    let net = (gross * 100 + 56) / 113
    let cells = [
      "25352000000000\(500_001 + count)", "增值税专用发票", "2025-11-14", seller,
      "91350100M000100Y43", yuan(net), "13%", yuan(gross - net), yuan(gross), statement,
    ]
    return cells.joined(separator: ",") + "\n"
  }

  private func yuan(_ fen: Int) -> String { String(format: "%d.%02d", fen / 100, fen % 100) }

  /// The rows of a table of the workspace by their headings; none of its cells is in quotes.
  private func rows(_ path: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return rows.dropFirst().map {
      Dictionary(zip(rows[0], $0), uniquingKeysWith: { first, _ in first })
    }
  }
}
