import Testing

import Settlement
@testable import Intake
import Text

@Suite("The sieve of the search for a header")
struct HeadingSieveTests {
  private func passes(_ cell: String) -> Bool {
    HeadingSieve.standard.passes(Array(cell.utf8).span)
  }

  @Test("passes every heading, however it is written", arguments: TableKind.allCases)
  func headings(kind: TableKind) {
    for heading in kind.columns.flatMap({ [$0.name] + $0.aliases }) {
      let forms = [
        heading, heading.uppercased(), " \(heading)\u{3000}", "*\(heading)", "\(heading)：",
        "\(heading)（元）", "【必填】\(heading)", "\(heading)/元", "\(heading)。", fullWidth(heading),
        heading.map { "\($0) " }.joined(), "\u{FEFF}\(heading)",
      ]
      for form in forms {
        #expect(passes(form) || HeadingIndex.meanings(of: form).isEmpty, "\(form)")
      }
      #expect(passes(heading), "\(heading)")
    }
  }

  @Test(
    "passes labels with their values, and titles",
    arguments: [
      "经销商编号：D001", "服务中心编号（必填）： D001  结算月份:2025-10", "Dealer: D001", "制 表 日 期：2025-11-01",
      "月份:2025-10", "石桥服务站2025年10月代垫服务费用清单", "EXPENSE LIST of October", "結算月份：2025-10",
    ])
  func labels(cell: String) {
    #expect(passes(cell))
    let row = HeadingSieve.standard
    #expect(row.passes(Array("x\(cell)".utf8).span) || !cell.contains("清单"))
  }

  @Test("passes nearly nothing of what other programs export")
  func others() {
    let cells = (0..<2_000).flatMap { number in
      [
        "备注\(number)", "客户\(number % 7)", "状态\(number % 90)", "warehouse \(number)",
        "2025-10-05 12:\(number % 60)",
        "\(number).50", "D\(number)-X", "http://example.org/\(number)",
      ]
    }
    #expect(cells.count { passes($0) } < cells.count / 50)
  }

  @Test("keeps neither a header nor what stands above it far down a file from being found")
  func farDown() throws {
    let october = try #require(Period("2025-10"))
    let rows =
      (0..<3_000).map { "备注\($0),客户甲,状态乙" } + ["经销商编号：D001,,", "月份：2025-10"]
      + (0..<500).map { "备注\($0),客户甲,状态乙" }
      + ["服务记录表号,配件编号,数量,单价", "R-1,P-1,1,10.00"]
    let symbols = SymbolTable()
    let text = rows.joined(separator: "\n")
    let table = readTable([UInt8](text.utf8), file: 0, symbols: symbols)
    let result = join([table], period: october, referenceFiles: 0..<0, symbols: symbols)
    #expect(result.lists.map(\.dealer) == ["D001"])
    #expect(result.lists.map(\.list?.lines.count) == [1])
  }

  private func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
        }))
  }
}
