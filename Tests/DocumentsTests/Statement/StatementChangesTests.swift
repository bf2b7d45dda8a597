import Documents
import Settlement
import Testing
import Text

@Suite struct StatementChangesTests {
  /// Line 2 was cut, line 3 is gone, line 4 is new, line 1 is as it was.
  private static let revised: StatementRecord = {
    var earlier = RecordBuilder()
    earlier.lines = ["1", "2", "3"].map { number in
      var line = LineDraft.paid(10_000)
      line.number = number
      line.item = "LG-\(number)"
      return line
    }
    var later = earlier
    later.revision = 2
    later.lines[1] = .cut(10_000, by: 2_500, .priceAbove)
    (later.lines[1].number, later.lines[1].item) = ("2", "LG-2")
    later.lines[2] = .paid(5_050)
    (later.lines[2].number, later.lines[2].item) = ("4", "LG-4")
    later.adjustments = [Adjustment(carriedFrom: "S202509-D001", amount: Money(fen: -300))]
    return later.record.compared(with: earlier.record)
  }()

  @Test("lines that came, went or are decided otherwise are told apart, each with its money")
  func lines() throws {
    let changes = try #require(Self.revised.changes)
    #expect(changes.revision == 1)
    #expect(changes.lines.map(\.number) == ["2", "4", "3"])
    #expect(changes.lines.map { $0.change.fen } == [-2_500, 5_050, -10_000])
    #expect(changes.lines.map { $0.before?.fen } == [10_000, nil, 10_000])
    #expect(changes.lines.map { $0.after?.fen } == [7_500, 5_050, nil])
    #expect(!changes.changesHead)
  }

  @Test("the first page says what changed")
  func page() {
    let page = written { StatementPage.append(Self.revised, to: &$0) }
    for text in [
      "与第1版相比的变动", "<td>新增</td>", "<td>删除</td>", "<td>重新核定</td>", "<td>− 25.00</td>",
      "<td>+ 50.50</td>", "前期调整：原0.00，现−3.00。", "核定总额：原300.00，现222.50（− 77.50）。",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("the first revision says nothing of changes")
  func first() {
    var builder = RecordBuilder()
    builder.lines = [.paid(100)]
    #expect(builder.record.changes == nil)
    #expect(!written { StatementPage.append(builder.record, to: &$0) }.contains("变动"))
  }
}
