import Documents
import Settlement
import Testing
import Text

@Suite struct RemedyTests {
  /// The codes that need somebody to look into the box, which has not been mailed yet.
  private static let onlyAfterInspection: Set<ReasonCode> = [
    .noLabel, .notReceived, .wrongPart, .notGenuine, .dismantled, .noFault,
    .notWarranty, .notOnManifest, .acceptedOverManifest, .returnedLate,
  ]

  @Test(
    "what to do before mailing is said in the figures of the line, for every code that can occur then",
    arguments: ReasonCode.allCases)
  func figuresMatter(
    code: ReasonCode
  ) {
    let remedy = CheckExample.line().remedy(for: code)
    guard !Self.onlyAfterInspection.contains(code) else {
      #expect(remedy == code.remedy)
      return
    }
    let other = CheckExample.otherLine.remedy(for: code)
    for language in Language.allCases {
      #expect(remedy[language] != code.remedy[language])
      #expect(remedy[language] != other[language], "\(code.rawValue) names nothing of the line")
    }
  }

  static let texts: [(code: ReasonCode, text: String)] = [
    (.recordUnsigned, "get the user's signature on record R-12, and have the register corrected"),
    (.shortReturn, "return 2 more of ZX-26 under label R-12 and list them"),
    (.priceAbove, "use 142.50 as unit price (the list says 150.00), or leave it blank"),
    (.feeAssembly, "ZX-26 is an assembly and bears no management fee: leave the fee blank or 0"),
    (.otherMonth, "record R-12 is of 2025-09-30: move the line to the list of 2025-09"),
    (.outOfWarranty, "machine 50C-0311 is under warranty from 2024-02-29 to 2025-02-28"),
    (.arithmetic, "3 × 150.00 is 450.00, the list says 495.00: correct the amount"),
    (.causeNotCovered, "record R-12 puts the fault down to misuse, which is not covered"),
    (.late, "the deadline was 2025-11-05, 3 days before the mailing"),
  ]

  @Test("the figures are the line's own", arguments: texts)
  func figures(code: ReasonCode, text: String) {
    #expect(CheckExample.line().remedy(for: code).english.hasPrefix(text))
  }

  @Test("a part with a term of its own, and a machine in stock, are said to be such")
  func stock() {
    let part = CheckExample.line { $0.partWarranty = 3 }
    #expect(
      part.remedy(for: .outOfWarranty).english.hasPrefix(
        "ZX-26 is under warranty from 2024-02-29 to 2024-05-29, as the price table has it"))
    let unsold = CheckExample.line { $0.machine = CheckExample.unsold(arrivedOn: "2025-10-05") }
    #expect(
      unsold.remedy(for: .outOfWarranty).english.hasPrefix(
        "machine 50C-0311 was neither sold nor in stock on 2025-09-30"))
    let inStock = CheckExample.line { $0.machine = CheckExample.unsold(arrivedOn: "2025-09-05") }
    #expect(
      inStock.remedy(for: .milestoneNotCovered).english.hasPrefix(
        "machine 50C-0311 was in stock on 2025-09-30"))
  }

  @Test("parts that are listed without a label only want one")
  func unlabelled() {
    let line = CheckExample.line(unlabelled: 2000)
    #expect(
      line.remedy(for: .shortReturn).english
        == "hang label R-12 on 2 of ZX-26 and write it on the manifest, which lists 2 without a label"
    )
    let tooFew = CheckExample.line(unlabelled: 1000)
    #expect(tooFew.remedy(for: .shortReturn).english.hasPrefix("return 2 more of ZX-26"))
  }
}
