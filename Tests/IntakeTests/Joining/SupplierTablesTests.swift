import Settlement
import Testing

@testable import Intake
import Text

/// Suppliers, what comes from them, and what they answer.
@Suite struct SupplierTablesTests {
  private let symbols = SymbolTable()

  private func read(_ files: (text: String, inbox: Inbox)...) -> ReportTables {
    let tables = files.enumerated().map {
      readTable(
        Array($1.text.utf8), file: $0, for: .reporting([.suppliers, .sourcing, .answers]),
        symbols: symbols)
    }
    return joinForReport(tables, inboxes: files.map(\.inbox), symbols: symbols)
  }

  private let suppliers = (
    text: "供应商编号,供应商名称,统一社会信用代码,回复期限\nSUP01,东岭 液压件,,\nSUP02,西岭,,20\n", inbox: Inbox.reference
  )

  @Test("A supplier is known by its id and by its name, and has 30 days unless it says otherwise")
  func names() throws {
    let read = read(
      suppliers,
      (
        "配件编号,供应商,生效日期,承担比例,供应商索赔价,工时索赔系数,供方质保月数,索赔凭证,失效日期\n"
          + "P-1,sup01,2025-01-01,60%,780.5,0.5,24,仅需清单,长期\nP-2,东岭液压件,2025-01-01,33.33,,,,,\n",
        .reference
      ))
    #expect(read.findings.isEmpty && !read.isFatal)
    let id = symbols.symbol(for: "SUP01")
    #expect(read.sourcing.map(\.supplier) == [id, id])
    #expect(read.suppliers.values.map(\.answerDays) == [30, 20])
    let first = try #require(read.sourcing.first)
    #expect(first.share.basisPoints == 6000 && first.labourShare.basisPoints == 5000)
    #expect(first.claimPrice?.tenThousandths == 7_805_000 && first.warrantyMonths == 24)
    #expect(first.proof == .list && first.effectiveTo == nil)
    #expect(read.sourcing[1].share.basisPoints == 3333 && read.sourcing[1].proof == .part)
  }

  @Test(
    "A percentage without a sign is a fraction up to one",
    arguments: [
      ("60%", 6000), ("60", 6000), ("0.6", 6000), ("1", 10_000), ("100", 10_000), ("0.3333", 3333),
    ])
  func percent(cell: String, expected: Int64) {
    let rate = Array(cell.utf8)
    #expect((try? Rate(percentCell: rate.span))?.basisPoints == expected)
  }

  @Test(
    "What is no percentage is refused", arguments: ["-1", "101", "33.333", "0.33333", "x", "120%"])
  func noPercent(cell: String) {
    let read = read(
      suppliers, ("配件编号,供应商,生效日期,承担比例\nP-1,SUP01,2025-01-01,\(cell)\n", .reference))
    #expect(read.findings.map(\.code) == [.percent] && read.isFatal)
  }

  @Test("A share of nothing is refused, a share of labour may be nothing")
  func nothing() {
    let read = read(
      suppliers,
      ("配件编号,供应商,生效日期,承担比例,工时索赔系数\nP-1,SUP01,2025-01-01,0,0%\n", .reference))
    #expect(read.findings.map(\.code) == [.percent])
  }

  @Test("A supplier that is not registered, and days that overlap, end the command")
  func fatal() {
    let unknown = read(
      suppliers, ("配件编号,供应商,生效日期,承担比例\nP-1,SUP09,2025-01-01,1\n", .reference))
    #expect(unknown.findings.map(\.code) == [.supplierUnknown] && unknown.isFatal)
    let twice = read(
      suppliers,
      ("配件编号,供应商,生效日期,承担比例\nP-1,SUP01,2025-01-01,1\nP-1,SUP01,2026-01-01,1\n", .reference))
    #expect(
      twice.findings.map(\.code) == [.registerUnreadable, .registerUnreadable] && twice.isFatal)
    let contradicting = read(
      suppliers, ("供应商编号,供应商名称,统一社会信用代码,回复期限\nSUP01,别家,,\n", .of(october)),
      ("配件编号,供应商,生效日期,承担比例\nP-1,SUP01,2025-01-01,1\n", .reference))
    #expect(contradicting.findings.count == 2 && contradicting.isFatal)
  }

  @Test(
    "Where the register of suppliers is missing or not whole, no supplier is said to be unknown")
  func missingRegister() {
    let sourcing = (
      text: "配件编号,供应商,生效日期,承担比例\nP-1,SUP02,2025-01-01,1\n", inbox: Inbox.reference
    )
    let alone = read(sourcing)
    #expect(alone.findings.isEmpty && !alone.isFatal)
    let broken = read(
      ("供应商编号,供应商名称,统一社会信用代码,回复期限\nSUP02,西岭,,-1\n", .reference), sourcing)
    #expect(broken.findings.map(\.code) == [.number] && broken.isFatal)
  }

  @Test("A name that two suppliers share names neither")
  func sharedName() throws {
    let read = read(
      ("供应商编号,供应商名称,统一社会信用代码,回复期限\nSUP01,东岭,,\nSUP02,东 岭,,\n", .reference),
      ("配件编号,供应商,生效日期,承担比例\nP-1,东岭,2025-01-01,1\nP-2,SUP02,2025-01-01,1\n", .reference))
    let finding = try #require(read.findings.first)
    #expect(read.findings.count == 1 && finding.code == .supplierUnknown && read.isFatal)
    #expect(finding.message.english.contains("several suppliers"))
    #expect(read.sourcing.map(\.part) == [symbols.symbol(for: "P-2")])
    let names = SupplierNames(read.suppliers, symbols)
    #expect(names.supplier(symbols.symbol(for: "东岭")) == nil)
  }

  @Test("Answers alike in two files are one, in one file two; a broken row is left out")
  func answers() {
    let heading = "追偿单号,追偿单行号,认可金额,回复日期,异议原因,经办人\n"
    let read = read(
      (
        heading + "r202510-sup01,1,7.00,2025-12-01,表面划伤,\nR202510-SUP01,1,7.00,2025-12-01,表面划伤,\n",
        .of(october)
      ),
      (
        heading + "R202510-SUP01,1,7.00,2025-12-01,表面划伤,\nR202510-SUP01,,x,2025-12-01,,\n",
        .of(october.next)
      ))
    #expect(read.answers.map(\.answer.claim) == ["R202510-SUP01", "R202510-SUP01"])
    #expect(read.answers.first?.answer.line == 1)
    #expect(read.findings.map(\.code) == [.number] && !read.isFatal)
  }
}
