import Documents
import Settlement
import Testing
import Text

@Suite struct RemedyTests {
  /// The codes that need somebody to look into the box, which has not been mailed yet.
  private static let onlyAfterInspection: Set<ReasonCode> = [
    .noLabel, .notReceived, .wrongPart, .notGenuine, .dismantled, .notOnManifest,
    .acceptedOverManifest,
  ]

  @Test(arguments: ReasonCode.allCases)
  func `every code that can occur before mailing names what to do with this line`(
    code: ReasonCode
  ) {
    let remedy = CheckExample.line().remedy(for: code)
    guard !Self.onlyAfterInspection.contains(code) else {
      #expect(remedy == code.remedy)
      return
    }
    let figures = ["45.00", "R-12", "ZX-26", "50C-0311", "2025", "142.50", "3", "外出救援"]
    for text in [remedy.english, remedy.chinese] {
      #expect(figures.contains { text.contains($0) }, "\(code.rawValue): \(text)")
    }
    #expect(remedy.english != code.remedy.english)
    #expect(remedy.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  static let texts: [(code: ReasonCode, text: String)] = [
    (.recordUnsigned, "get the user's signature on record R-12, and have the register corrected"),
    (.shortReturn, "return 2 more of ZX-26 under label R-12 and list them"),
    (.priceAbove, "use 142.50 as unit price (the list says 150.00), or leave it blank"),
    (.feeAssembly, "ZX-26 is an assembly and bears no management fee: leave the fee blank or 0"),
    (.otherMonth, "record R-12 is of 2025-09-30: move the line to the list of 2025-09"),
    (.outOfWarranty, "machine 50C-0311 is under warranty from 2024-02-29 to 2025-02-28"),
    (.arithmetic, "3 × 150.00 is 450.00, the list says 495.00: correct the amount"),
    (.late, "the deadline was 2025-11-05, 3 days before the mailing"),
  ]

  @Test(arguments: texts)
  func `the figures are the line's own`(code: ReasonCode, text: String) {
    #expect(CheckExample.line().remedy(for: code).english.hasPrefix(text))
  }

  @Test func `parts that are listed without a label only want one`() {
    let line = CheckExample.line(unlabelled: 2000)
    #expect(
      line.remedy(for: .shortReturn).english
        == "hang label R-12 on 2 of ZX-26 and write it on the manifest, which lists 2 without a label"
    )
    let tooFew = CheckExample.line(unlabelled: 1000)
    #expect(tooFew.remedy(for: .shortReturn).english.hasPrefix("return 2 more of ZX-26"))
  }
}
