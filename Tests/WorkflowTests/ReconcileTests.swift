import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// The plain month, D001 with a total of 3847.58 due on 2025-11-21, and the invoices for it.
@Suite struct ReconcileTests {
  private static let header =
    "发票号码,发票票种,开票日期,销方识别号,购方识别号,金额,税率,税额,价税合计,结算单号,发票状态\n"

  private static func row(_ number: Int, _ amounts: String, status: String = "") -> String {
    "253520000000010000\(number),增值税专用发票,2025-11-14,91350800MA9D0001XW,\(buyer),\(amounts),,\(status)\n"
  }

  private static let buyer = "91350800MA9D000002"
  private static let whole = "3404.94,13%,442.64,3847.58"

  private func world(_ more: [String: String] = [:]) throws -> MemoryWorld {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in try Fixtures.files(below: "cases/001-plain-month/input") {
      files["w/\(path)"] = bytes
    }
    for (path, text) in more { files[path] = Array(text.utf8) }
    return MemoryWorld(files, today: try #require(Day("2025-11-12")))
  }

  private func settle(_ world: MemoryWorld, _ folder: String) throws {
    _ = try run(
      RunRequest(
        period: try #require(Period("2025-10")), workspace: "w"),
      world.session("\(folder)/settle.sqlite"))
  }

  private func reconcile(
    _ world: MemoryWorld, _ folder: String, _ files: [String] = [], asOf: String = "2025-11-15",
    period: String? = "2025-10"
  ) throws -> ReconcileReport {
    try Workflow.reconcile(
      ReconcileRequest(
        period: period.flatMap { Period($0) }, workspace: "w",
        asOf: Day(asOf), files: files), world.session("\(folder)/settle.sqlite"))
  }

  private func table(_ world: MemoryWorld) -> [String] {
    world.text("w/out/2025-10/vat-reconciliation.csv").split(separator: "\n").map(String.init)
  }

  @Test("Where a file is named, the invoices of the inbox are left for the next run")
  func namedAlone() throws {
    try withTemporaryFolder { folder in
      let world = try world()
      try settle(world, folder)
      world["w/inbox/2025-10/发票.csv"] = Array((Self.header + Self.row(10, Self.whole)).utf8)
      world["b.csv"] = Array((Self.header + Self.row(11, "100.00,13%,13.00,113.00")).utf8)
      #expect(try reconcile(world, folder, ["b.csv"]).taken == 1)
      #expect(try reconcile(world, folder).taken == 1)
    }
  }

  @Test("A run writes the reconciliation, also before the first invoice")
  func insideRun() throws {
    try withTemporaryFolder { folder in
      let bare = try world()
      try settle(bare, folder)
      #expect(
        table(bare).last
          == "S202510-D001,D001,3847.58,3404.94,442.64,0,0.00,0.00,0.00,-3847.58,2025-11-21,missing,,"
      )
      bare["w/inbox/2025-10/发票.csv"] = Array((Self.header + Self.row(10, Self.whole)).utf8)
      try settle(bare, folder)
      #expect(
        table(bare).last
          == "S202510-D001,D001,3847.58,3404.94,442.64,1,3847.58,3404.94,442.64,0.00,2025-11-21,matched,,0.00"
      )
      let sums = bare.text("w/out/2025-10/SHA256SUMS")
      for file in ["vat-invoices.csv", "vat-reconciliation.csv", "vat-reconciliation.html"] {
        #expect(bare["w/out/2025-10/\(file)"] != nil && sums.contains("  \(file)\n"))
      }
      let first = bare.contents(of: "w/out/2025-10")
      try settle(bare, folder)
      #expect(bare.contents(of: "w/out/2025-10") == first)
    }
  }

  /// The whole total as a fully digital invoice.
  private static let xml = """
    <EInvoice><Header><EIid>25352000000001000010</EIid><InherentLabel><GeneralOrSpecialVAT>\
    <LabelName>增值税专用发票</LabelName></GeneralOrSpecialVAT></InherentLabel></Header><EInvoiceData>\
    <SellerInformation><SellerIdNum>91350800MA9D0001XW</SellerIdNum><SellerName>甲</SellerName>\
    </SellerInformation><BuyerInformation><BuyerIdNum>91350800MA9D000002</BuyerIdNum>\
    <BuyerName>乙</BuyerName></BuyerInformation><BasicInformation>\
    <TotalAmWithoutTax>3404.94</TotalAmWithoutTax><TotalTaxAm>442.64</TotalTaxAm>\
    <TotalTax-includedAmount>3847.58</TotalTax-includedAmount>\
    <RequestTime>2025-11-14</RequestTime></BasicInformation><IssuItemInformation>\
    <ItemName>配件</ItemName><Amount>3404.94</Amount><TaxRate>0.13</TaxRate>\
    <ComTaxAm>442.64</ComTaxAm></IssuItemInformation></EInvoiceData></EInvoice>
    """

  @Test(
    "The page says in what an invoice came in, with its parts, and that no signature was verified")
  func sources() throws {
    try withTemporaryFolder { folder in
      let world = try world(["mail/1.xml": Self.xml])
      try settle(world, folder)
      let page = { world.text("w/out/2025-10/vat-reconciliation.html") }
      #expect(!page().contains("inv-veri.chinatax.gov.cn"))
      #expect(try reconcile(world, folder, ["mail/1.xml"]).taken == 1)
      let row = """
        <tr><td>25352000000001000010</td><td>S202510-D001</td><td>2025-11-14</td><td>XML</td>\
        <td>13%</td><td>3,404.94</td><td>442.64</td><td>3,847.58</td></tr>
        """
      #expect(page().contains(row))
      #expect(page().contains("inv-veri.chinatax.gov.cn"))
      world["again.csv"] = Array((Self.header + Self.row(10, Self.whole, status: "正常")).utf8)
      #expect(try reconcile(world, folder, ["again.csv"]).taken == 1)
      #expect(page().contains("<td>登记簿、XML</td>"))
      let session = world.session("\(folder)/settle.sqlite")
      #expect(try verify(VerifyRequest(replay: true), session).defects.isEmpty)
    }
  }

  @Test("Reconciling writes what a run with the same invoices writes")
  func sameAsRun() throws {
    let register = Self.header + Self.row(10, Self.whole) + Self.row(11, "100,13%,13,113")
    let inside = try world(["w/inbox/2025-10/invoices.csv": register])
    try withTemporaryFolder { folder in try settle(inside, folder) }
    let apart = try world(["elsewhere.csv": register])
    try withTemporaryFolder { folder in
      try settle(apart, folder)
      let report = try reconcile(apart, folder, ["elsewhere.csv"], asOf: "2025-11-12")
      #expect(report.taken == 2 && report.wantsAttention)
      #expect(try reconcile(apart, folder, ["elsewhere.csv"], asOf: "2025-11-12").taken == 0)
    }
    for file in ["vat-invoices.csv", "vat-reconciliation.csv", "vat-reconciliation.html"] {
      #expect(apart["w/out/2025-10/\(file)"] == inside["w/out/2025-10/\(file)"])
    }
    let listed = [apart, inside].map { world in
      world.text("w/out/2025-10/SHA256SUMS").split(separator: "\n").map { $0.dropFirst(66) }
    }
    #expect(listed[0] == listed[1] && listed[0].contains("vat-invoices.csv"))
  }

  @Test("A void row takes the match back, and the next invoice brings it again")
  func voided() throws {
    let world = try world([
      "a.csv": Self.header + Self.row(10, Self.whole),
      "b.csv": Self.header + Self.row(10, Self.whole, status: "作废"),
      "c.csv": Self.header + Self.row(11, Self.whole),
    ])
    try withTemporaryFolder { folder in
      try settle(world, folder)
      #expect(try !reconcile(world, folder, ["a.csv"]).wantsAttention)
      #expect(try reconcile(world, folder, ["b.csv"], asOf: "2025-11-22").wantsAttention)
      #expect(table(world).last?.hasSuffix("-3847.58,2025-11-21,overdue,,") == true)
      #expect(try !reconcile(world, folder, ["c.csv"], period: nil).wantsAttention)
    }
  }

  @Test(
    "A row that was typed wrongly is mended by the next reading, and an old file changes nothing")
  func mended() throws {
    let world = try world([
      "a.csv": Self.header + Self.row(10, "3404.94,13%,442.64,3847.85"),
      "b.csv": Self.header + Self.row(10, Self.whole),
    ])
    try withTemporaryFolder { folder in
      try settle(world, folder)
      #expect(try reconcile(world, folder, ["a.csv"]).wantsAttention)
      let mended = try reconcile(world, folder, ["b.csv"])
      #expect(!mended.wantsAttention && mended.reconciliation.invoices.count == 1)
      #expect(mended.findings.findings.map(\.code).contains(.invoiceChanged))
      #expect(try !reconcile(world, folder, ["a.csv"]).wantsAttention)
    }
  }

  @Test("No invoice is awaited, or overdue, where those on file match")
  func status() throws {
    let world = try world(["a.csv": Self.header + Self.row(10, Self.whole)])
    try withTemporaryFolder { folder in
      try settle(world, folder)
      let late = StatusRequest(asOf: Day("2025-12-01"))
      let session = world.session("\(folder)/settle.sqlite")
      let overdue = try Workflow.status(late, session).overdue.compactMap(\.statement?.number)
      #expect(overdue == ["S202510-D001"])
      _ = try reconcile(world, folder, ["a.csv"])
      let report = try Workflow.status(late, session)
      #expect(report.overdue.allSatisfy { $0.statement == nil })
      #expect(report.entries.first?.waiting == .confirmation)
    }
  }

  @Test("What cannot be reconciled at all is refused, and nothing is taken in")
  func refusals() throws {
    let world = try world(["list.csv": "服务中心编号,名称,纳税人识别号\n", "x.csv": "a,b\n"])
    try withTemporaryFolder { folder in
      let cause = { (files: [String]) -> FailureCause? in
        do { _ = try reconcile(world, folder, files) } catch let error as RunError {
          return error.cause
        }
        return nil
      }
      #expect(try cause([]) == .missing)
      try settle(world, folder)
      #expect(try cause(["missing.csv"]) == .missing)
      #expect(try cause(["list.csv"]) == .refused)
      #expect(try cause(["x.csv"]) == .refused)
      world["w/reference/rulebook.json"] = nil
      #expect(try cause([]) == .missing)
    }
  }
}
