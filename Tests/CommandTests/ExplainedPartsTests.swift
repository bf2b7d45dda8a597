import Foundation
import TestSupport
import Testing

/// What `settle explain` says of where the old part of a line went, on the demo after its story.
@Suite struct ExplainedPartsTests {
  private func explain(_ words: String...) throws -> String {
    let place = ["--workspace", try DemoWorkspace.told.url.path]
    let ending = try BuiltProgram.run(["explain"] + words + place)
    #expect(ending.status == 0, "\(ending.errors)")
    return ending.output
  }

  @Test("a part is followed from its acceptance through what names its label, in both languages")
  func followed() throws {
    #expect(
      try explain("S202510-FJ001", "4").contains(
        """
        Where the part lies (by the workspace today)
          4 accepted: for the supplier, in store 待追偿库 from 2025-11-10
          2025-11-25 QT-2511: 4 to the supplier: 待追偿库, 沅江液压件有限公司
          2025-12-03 TH-2512: 1 back from the supplier: 废件库, 沅江液压件有限公司

        """))
    #expect(
      try explain("S202510-FJ001", "4", "--lang", "zh").contains(
        """
        旧件去向（按工作区现有资料）
          验收合格 4：待追偿，2025-11-10 入库 待追偿库
          2025-11-25 QT-2511：清退供应商 4：待追偿库，沅江液压件有限公司
          2025-12-03 TH-2512：供应商退回 1：废件库，沅江液压件有限公司

        """))
  }

  @Test("a transfer names both stores")
  func transferred() throws {
    #expect(
      try explain("S202510-FJ001", "27").contains(
        "  1 accepted: reusable, in store 可利用件库 from 2025-11-10\n"
          + "  2025-12-10 DB-2512: 1 to another store: 可利用件库 → 废件库\n"))
  }

  @Test("what is not appraised yet, and what was never accepted, is said")
  func open() throws {
    #expect(
      try explain("S202510-LN008", "14").contains("  1 accepted: not appraised yet\n"))
    #expect(
      try explain("S202510-FJ001", "32").contains(
        "  No acceptance of the workspace has this label and part, and no movement names it.\n"))
  }

  @Test("maintenance has no part that could lie anywhere")
  func maintenance() throws {
    #expect(try !explain("S202512-FJ001", "1").contains("Where the part lies"))
  }
}
