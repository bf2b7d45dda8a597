import Testing

@testable import Settlement
import Text

/// A manifest of loaders, rollers and a gearbox repair, to be packed by a test.
struct PackedExample {
  var example: ListExample

  /// are of a loader, R-3 is of a roller, R-4 repaired a loader's gearbox.
  init() throws {
    example = try ListExample()
    example.registers.machines = SymbolMap()
    let symbols = example.symbols
    for (record, machine, repaired) in [
      ("R-1", "M-1", ""), ("R-2", "M-1", "液压系统"), ("R-3", "M-2", ""), ("R-4", "M-1", "ZL50变速箱"),
    ] {
      let visit = ServiceRecord(
        dealer: example.dealer, machine: symbol(machine),
        serviceDate: try #require(Day("2025-10-10")), hours: nil, isSigned: true,
        isComplete: true, repaired: symbol(repaired))
      example.registers.records?[symbols.symbol(for: record)] = visit
    }
    for (machine, family) in [("M-1", "装载机"), ("M-2", "压路机")] {
      let sold = Machine(
        family: symbol(family), soldOn: Day("2025-03-01"), cardReceivedOn: nil,
        warrantyMonths: 12, warrantyHours: nil)
      example.registers.machines?[symbols.symbol(for: machine)] = sold
    }
  }

  func symbol(_ text: String) -> Symbol { example.symbols.symbol(for: text) }

  /// The rows of a rule's notices on labels and their packages, which stand from row 2 on.
  func rows(_ rule: any PackingNotice.Type, _ packed: [(label: String, package: String)]) -> [Int] {
    var example = example
    example.registers.manifests[example.dealer] = packed.enumerated().map { index, row in
      ManifestRow(
        label: symbol(row.label), part: symbol("P-1"), quantity: .one,
        package: symbol(row.package), file: 4, row: Int32(index + 2))
    }
    let notices = example.decider.packingNotices(of: example.dealer).filter { $0.code == rule.code }
    for notice in notices {
      #expect(notice.severity == .notice && notice.dealer == "D001")
      #expect(notice.place.file == 4 && notice.place.column == "package_no")
    }
    return notices.compactMap(\.place.row)
  }
}
