import Settlement
import Testing
import Text

@testable import Intake

/// The register of dealers, in which a dealer may have one row after the other.
///
/// The month is October 2025.
@Suite struct DealerRowsTests {
  private let id = "91350100M000100Y43"
  private let other = "91110108551385082Q"

  private func read(_ rows: String...) -> (result: IntakeResult, dealer: Dealer?) {
    let symbols = SymbolTable()
    let header = "服务中心编号,名称,纳税人识别号,纳税人类型,往来账号,有效期起,有效期止\n"
    let text = header + rows.map { "\($0)\n" }.joined()
    let result = intake([Array(text.utf8)], symbols: symbols)
    return (result, result.registers.dealers[symbols.symbol(for: "D001")])
  }

  @Test("The row that covers the last day of the month counts")
  func lastDay() {
    let changed = read(
      "D001,甲,\(id),小规模纳税人,,,2025-10-30", "D001,甲公司,\(other),一般纳税人,,2025-10-31,")
    #expect(changed.result.findings.isEmpty && !changed.result.fatal)
    #expect(changed.dealer?.name == "甲公司" && changed.dealer?.taxpayer == .general)
    let kept = read(
      "D001,甲公司,\(other),一般纳税人,,2025-11-01,", "D001,甲,\(id),小规模纳税人,,,2025-10-31")
    #expect(kept.dealer?.name == "甲" && kept.dealer?.taxpayer == .smallScale)
    #expect(kept.result.registers.dealerRows.map(\.taxpayerID) == [id, other])
  }

  @Test("Where no row covers it, the last counts that covers any day of the month")
  func anyDay() {
    let left = read("D001,甲,\(id),,,2025-10-05,2025-10-20", "D001,乙,\(id),,,,2025-10-04")
    #expect(left.dealer?.name == "甲")
    let ended = read("D001,甲,\(id),,,2026-01-01,", "D001,乙,\(id),,,,2025-09-30")
    #expect(ended.dealer?.name == "乙" && ended.dealer?.validTo?.description == "2025-09-30")
  }

  @Test("Rows that share a day and differ end the run, each with the other's place")
  func overlapping() {
    let (result, _) = read(
      "D001,甲,\(id),小规模纳税人,,,2025-10-31", "D002,丙,\(other),,,,",
      "D001,甲,\(id),一般纳税人,,2025-10-31,")
    #expect(result.fatal)
    #expect(
      places(result.findings) == [
        "0:2:dealer register-unreadable", "0:4:dealer register-unreadable",
      ])
    #expect(result.findings[0].message.chinese.contains("与第 4 行同一服务中心的有效期重叠"))
    #expect(result.findings[1].message.english.contains("row 2 of the same dealer is valid on"))
  }

  @Test("A validity that one row has and the other has not is a difference, a blank cell is none")
  func blanks() {
    let same = read("D001,甲,\(id),,,2020-01-01,", "D001,甲,\(id),小规模纳税人,A-1,2020-01-01,长期")
    #expect(same.result.findings.isEmpty && same.result.registers.dealerRows.count == 1)
    #expect(same.dealer?.taxpayer == .smallScale && same.dealer?.account == "A-1")
    #expect(read("D001,甲,\(id),,,,", "D001,甲,\(id),,,,2030-12-31").result.fatal)
    #expect(read("D001,甲,\(id),一般纳税人,,,", "D001,甲,\(id),小规模纳税人,,,").result.fatal)
    #expect(read("D001,甲,\(id),,A-1,,", "D001,甲,\(id),,A-2,,").result.fatal)
  }

  @Test("One taxpayer id of two dealers is refused, of whatever days; a doubtful one is noted once")
  func taxpayerIDs() {
    let shared = read(
      "D001,甲,\(id),,,,2024-12-31", "D001,甲,\(other),,,2025-01-01,", "D002,丙,\(id),,,2025-06-01,")
    #expect(shared.result.fatal)
    #expect(places(shared.result.findings) == ["0:4:taxpayer_id taxpayer-id-shared"])
    let doubtful = read(
      "D001,甲,91350100M000100Y44,,,,2024-12-31", "D001,乙,91350100M000100Y44,,,2025-01-01,")
    #expect(places(doubtful.result.findings) == ["0:2:taxpayer_id taxpayer-id-doubtful"])
  }
}
