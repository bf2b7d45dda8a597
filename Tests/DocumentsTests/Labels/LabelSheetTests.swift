import Settlement
import Testing

@testable import Documents

@Suite struct LabelSheetTests {
  @Test(
    "Up to 20 whole pieces have a label each, anything else one that says the quantity",
    arguments: [
      (1000, 1, 1), (3000, 3, 3), (20_000, 20, 20), (21_000, 1, nil), (2500, 1, nil), (125, 1, nil),
      (999_999_999_999_000, 1, nil),
    ] as [(Int64, Int, Int?)])
  func pieces(thousandths: Int64, labels: Int, pieces: Int?) throws {
    let part = try LabelExample.part("R-1", "P-1", thousandths)
    #expect(part.labels == labels && part.pieces == pieces)
    #expect(PartLabel.all(of: part).map(\.piece) == (pieces.map { Array(1...$0) } ?? [nil]))
  }

  @Test("A family begins a sheet, and only the first sheet of all is used already")
  func families() throws {
    let parts = try [
      LabelExample.part("R-2", "P-1", 20_000), LabelExample.part("R-9", "P-1", family: "压路机"),
      LabelExample.part("R-10", "P-2", 20_000), LabelExample.part("R-2", "P-0"),
      LabelExample.part("R-8", "P-3", family: ""),
    ]
    let report = LabelReport(parts, from: 7, notices: [])
    #expect(report.parts.map(\.record) == ["R-8", "R-9", "R-10", "R-2", "R-2"])
    // Parts of one record stay in the order of the list.
    #expect(report.parts.suffix(2).map(\.part) == ["P-1", "P-0"])
    #expect(report.sheets.map(\.family) == ["", "压路机", "装载机", "装载机"])
    #expect(report.sheets.map(\.firstPlace) == [7, 1, 1, 1])
    #expect(report.sheets.map(\.labels.count) == [1, 1, 24, 17])
    #expect(report.labels == 43)
  }

  @Test(
    "A used sheet has what is left of it",
    arguments: [(1, [24, 6]), (7, [18, 12]), (24, [1, 24, 5])])
  func from(place: Int, counts: [Int]) throws {
    let parts = try (1...3).map { try LabelExample.part("R-\($0)", "P-1", 10_000) }
    #expect(LabelSheet.sheets(of: parts, from: place).map(\.labels.count) == counts)
  }
}
