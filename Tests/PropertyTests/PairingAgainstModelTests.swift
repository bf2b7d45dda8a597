import Settlement
import TestSupport
import Testing
import Text

/// Compares what the engine makes of two lists with a slow model written from the rules.
@Suite("Two lists beside each other")
struct PairingAgainstModelTests {
  @Test("are paired as the slow model pairs them", arguments: 0..<20)
  func pairs(branch: UInt64) {
    for seed in UInt64(1)...200 {
      var random = SplitMix(seed: seed, branch: branch)
      let lines = (0..<random.below(7)).map { index in
        SlowPairing.Line(number: random.perMille(100) ? "3" : "\(index + 1)", &random)
      }
      let rows = (0..<random.below(7)).map { _ in SlowPairing.Row(&random) }
      let hasFees = random.perMille(700)
      let pairing = ListPairing(
        lines.map { OwnLine($0) }, rows.map { SettledRow($0) }, hasFees: hasFees)
      let model = SlowPairing(lines, rows, hasFees: hasFees).printed
      #expect(printed(pairing, lines, rows) == model, "seed \(seed) of branch \(branch)")
    }
  }

  private func printed(
    _ pairing: ListPairing, _ lines: [SlowPairing.Line], _ rows: [SlowPairing.Row]
  ) -> [String] {
    let pairs = pairing.pairs.map { pair in
      let number = pair.line.map { lines[$0].number } ?? pair.row.map { rows[$0].number } ?? ""
      return "\(number) \(figures(pair.figures)) \(pair.code.rawValue)"
    }
    return pairs + [figures(pairing.sums)]
  }

  private func figures(_ figures: ListPairing.Figures) -> String {
    let all = [figures.claimed, figures.expected, figures.paid, figures.difference]
    return all.map { String($0.fen) }.joined(separator: " ")
  }
}

extension OwnLine {
  fileprivate init(_ line: SlowPairing.Line) {
    self.init(
      key: PairingKey(line.record, line.kind, line.item), number: line.number, dealer: "D001",
      claimed: LineMoney(line.claimed, line.claimedFee),
      expected: LineMoney(line.expected, line.expectedFee),
      amountStated: line.isAmountBlank ? nil : Money(fen: Int64(line.claimed)),
      feeStated: line.isFeeBlank ? nil : Money(fen: Int64(line.claimedFee)))
  }
}

extension SettledRow {
  fileprivate init(_ row: SlowPairing.Row) {
    self.init(
      key: PairingKey(row.record, row.kind, row.item), number: row.number, dealer: "",
      amountClaimed: row.claimed.map { Money(fen: Int64($0)) },
      feeClaimed: row.claimedFee.map { Money(fen: Int64($0)) },
      paid: LineMoney(row.paid, row.paidFee), reasons: "", place: .nowhere)
  }
}

extension PairingKey {
  fileprivate init(_ record: String, _ kind: String, _ item: String) {
    self.init(record: record, kind: ClaimKind(rawValue: kind) ?? .unknown, item: item)
  }
}

extension LineMoney {
  fileprivate init(_ amount: Int, _ fee: Int) {
    self.init(amount: Money(fen: Int64(amount)), fee: Money(fen: Int64(fee)))
  }
}
