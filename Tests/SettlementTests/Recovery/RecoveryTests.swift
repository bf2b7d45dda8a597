import Testing

@testable import Settlement
import Text

@Suite struct RecoveryTests {
  @Test("The worked example comes to 1487.33, and one cylinder is left")
  func workedExample() {
    let example = RecoveryExample()
    #expect(
      example.claimed == ["SUP01 1 1000 78000", "SUP01 2 1000 62525", "SUP01 3 3000 8208"])
    #expect(example.left == ["2 1000 125050 part-not-held"])
    let lines = example.recovery.lines[RecoveryExample.symbol("SUP01")] ?? []
    #expect(lines.map { RecoveryExample.text($0.label) } == ["R-251003", "R-251003", ""])
    #expect(lines.map { RecoveryExample.text($0.store) } == ["C", "C", ""])
  }

  @Test("What was paid for the parts is claimed or left, to the fen")
  func tie() {
    var example = RecoveryExample()
    let left = example.recovery.left
    example.issue(on: "2025-11-12", due: "2025-12-12")
    let tie = RecoveryTie(
      period: example.period, lines: example.lines, claims: example.claims, left: left)
    #expect(tie.approved.fen == 349_780)
    #expect(tie.claimed.fen == 224_730)
    #expect(tie.left.fen == 125_050)
    #expect(tie.difference == .zero && tie.holds && tie.splitLines == 1)
  }

  @Test("Half a fen is rounded up, once")
  func halfFen() {
    #expect(
      Money(.one, times: UnitPrice(tenThousandths: 1500), share: Rate(percent: 50)).fen == 8)
    #expect(
      Money(
        Quantity(thousandths: 3000), times: UnitPrice(tenThousandths: 455_000),
        share: Rate(basisPoints: 3333)
      ).fen == 4550)
  }

  @Test("Each code leaves a line out where it is the first that holds")
  func codes() {
    func code(_ change: (inout RecoveryExample) -> Void) -> String? {
      var example = RecoveryExample()
      change(&example)
      return example.recovery.left.first.map(\.code.rawValue)
    }
    typealias Example = RecoveryExample
    func first(
      isConfirmed: Bool = true, source: PartSource = .manufacturer, soldOn: String? = nil
    ) -> RecoverableLine {
      Example.line(
        "1", "R-251003", "ZX-1001", quantity: 1, price: "860.00", isConfirmed: isConfirmed,
        source: source, soldOn: soldOn)
    }
    #expect(code { $0.lines[0] = first(isConfirmed: false, source: .external) } == "not-confirmed")
    #expect(code { $0.lines[0] = first(source: .external) } == "external")
    #expect(code { $0.sourcing.removeFirst() } == "no-source")
    #expect(
      code { $0.sourcing[0] = Example.row("ZX-1001", share: 100, from: "2025-10-06") }
        == "no-source")
    #expect(
      code { $0.sourcing[0] = Example.row("ZX-1001", share: 100, to: "2025-10-04") }
        == "no-source")
    #expect(code { $0.lines[0] = first(soldOn: "2024-10-04") } == "supplier-warranty-over")
    #expect(code { $0.lines[0] = first(soldOn: "2024-10-05") } == "part-not-held")
    #expect(code { $0.appraised.removeFirst() } == "part-not-held")
    #expect(
      code { example in
        example.lines[0] = first(soldOn: "2024-10-05")
        example.sourcing[0] = Example.row("ZX-1001", share: 100, months: 11)
      } == "supplier-warranty-over")
  }

  @Test("Of several suppliers the one that the acceptance alone names is meant")
  func unclear() {
    func claimed(_ suppliers: [String], named: [String]) -> String? {
      var example = RecoveryExample()
      example.lines.removeLast(2)
      example.sourcing = suppliers.map { RecoveryExample.row("ZX-1001", $0, share: 100) }
      example.appraised =
        [RecoveryExample.appraisal("R-251003", "ZX-1001", 1)]
        + named.map {
          RecoveryExample.appraisal("R-251003", "ZX-1001", 0, supplier: $0, isForSupplier: false)
        }
      let suppliers = example.recovery.lines.keys.map { RecoveryExample.text($0) }
      return suppliers.first ?? example.recovery.left.first.map(\.code.rawValue)
    }
    #expect(claimed(["SUP01"], named: []) == "SUP01")
    #expect(claimed(["SUP01"], named: ["SUP01"]) == "SUP01")
    #expect(claimed(["SUP01"], named: ["SUP02"]) == "supplier-unclear")
    #expect(claimed(["SUP01"], named: ["SUP01", "SUP02"]) == "supplier-unclear")
    #expect(claimed(["SUP01", "SUP02"], named: []) == "supplier-unclear")
    #expect(claimed(["SUP01", "SUP02"], named: ["SUP02"]) == "SUP02")
    #expect(claimed(["SUP01", "SUP02"], named: ["SUP02", "SUP03"]) == "supplier-unclear")
    #expect(claimed(["SUP01", "SUP02"], named: ["SUP01", "SUP02"]) == "supplier-unclear")
    #expect(claimed(["SUP01", "SUP02"], named: ["SUP03"]) == "supplier-unclear")
  }

  @Test("Labour and travel follow the largest part of their visit, maintenance never")
  func labour() {
    typealias Example = RecoveryExample
    var example = Example()
    example.sourcing = [
      Example.row("ZX-1001", share: 100, labour: 50, proof: .list),
      Example.row("ZX-1002", "SUP02", share: 20, labour: 100, proof: .list),
    ]
    example.lines += [
      Example.line("4", "R-251003", "L1", kind: .labour, quantity: 2, price: "100.25"),
      Example.line("5", "R-251003", "T1", kind: .travel, quantity: 1, price: "0.33"),
      Example.line("6", "R-251003", "100", kind: .maintenance, quantity: 1, price: "90.00"),
      Example.line("7", "R-251012", "L1", kind: .labour, quantity: 1, price: "90.00"),
      Example.line(
        "8", "R-251003", "L2", kind: .labour, quantity: 1, price: "90.00", isConfirmed: false),
    ]
    // 860.00 × 100% is more than 2 × 1250.50 × 20% = 500.20, so SUP01 gets them, by half.
    #expect(
      example.claimed == [
        "SUP01 1 1000 86000", "SUP01 4 2000 10025", "SUP01 5 1000 17", "SUP02 2 2000 50020",
      ])
    #expect(example.left == ["3 3000 13680 no-source"])
  }

  @Test("Labour follows a part on another claim where this run has none of its visit")
  func labourOfEarlierPart() {
    typealias Example = RecoveryExample
    var example = Example()
    example.sourcing = [Example.row("ZX-1001", share: 100, labour: 50, proof: .list)]
    example.issue(on: "2025-11-12", due: "2025-12-12")
    example.lines.append(
      Example.line("4", "R-251003", "L1", kind: .labour, quantity: 1, price: "100.00"))
    example.period = Example.october.next
    #expect(example.claimed == ["SUP01 4 1000 5000"])
    #expect(example.left.isEmpty)
  }

  @Test("No quantity stands on two claims, and a locked claim takes nothing new")
  func locked() {
    typealias Example = RecoveryExample
    var example = Example()
    example.issue(on: "2025-11-12", due: "2025-12-12")
    example.appraised.append(Example.appraisal("R-251003", "ZX-1002", 1, store: "C"))
    // Not locked: the second cylinder joins it.
    #expect(example.claimed.contains("SUP01 2 2000 125050"))
    #expect(take([Example.answer(1, 70_000, on: "2025-12-01")], into: &example.claims).isEmpty)
    #expect(example.claimed.isEmpty)
    #expect(example.left == ["2 1000 125050 claim-locked"])
    example.period = Example.october.next
    #expect(example.claimed == ["SUP01 2 1000 62525"])
    #expect(example.left.isEmpty)
  }

  @Test("Old parts on other claims are not at hand again, whoever's lines need them")
  func partsGiven() {
    typealias Example = RecoveryExample
    var example = Example()
    example.lines = [
      Example.line("1", "R-251003", "ZX-1002", quantity: 1, price: "1250.50"),
      Example.line("2", "R-251003", "ZX-1002", quantity: 1, price: "1250.50"),
    ]
    #expect(example.claimed == ["SUP01 1 1000 62525"])
    #expect(example.left == ["2 1000 125050 part-not-held"])
    example.issue(on: "2025-11-12", due: "2025-12-12")
    example.period = Example.october.next
    #expect(example.claimed.isEmpty)
  }
}
