/// A slow and obvious comparison of two lists, which searches each list from the front.
///
/// It shares no code with the engine. Money is in fen.
package struct SlowPairing {
  /// A line of one's own list.
  package struct Line {
    package var number, record, kind, item: String
    package var claimed, claimedFee, expected, expectedFee: Int
    /// Whether the list leaves them blank.
    package var isAmountBlank, isFeeBlank: Bool

    /// Draws a line from so few values that lines are often alike.
    package init(number: String, _ random: inout SplitMix) {
      self.number = number
      record = random.pick(["R1", "R2"])
      kind = random.pick(["part", "part", "labour"])
      item = random.pick(["A", "B"])
      claimed = random.pick([100, 200])
      claimedFee = random.pick([0, 10])
      expected = random.pick([0, 100, 200])
      expectedFee = random.pick([0, 10])
      isAmountBlank = random.perMille(200)
      isFeeBlank = random.perMille(400)
    }
  }

  /// A row of the manufacturer's.
  package struct Row {
    package var number, record, kind, item: String
    package var claimed, claimedFee: Int?
    package var paid, paidFee: Int

    package init(_ random: inout SplitMix) {
      number = random.pick(["", "1", "2", "3", "9"])
      record = random.pick(["R1", "R2"])
      kind = random.pick(["part", "part", "labour"])
      item = random.pick(["A", "B"])
      claimed = random.pick([nil, 100, 200])
      claimedFee = random.pick([nil, nil, 0, 10])
      paid = random.pick([0, 100, 200])
      paidFee = random.pick([0, 10])
    }
  }

  private let lines: [Line]
  private let rows: [Row]
  private let hasFees: Bool

  package init(_ lines: [Line], _ rows: [Row], hasFees: Bool) {
    self.lines = lines
    self.rows = rows
    self.hasFees = hasFees
  }

  /// `line claimed expected paid difference code` for each pair, and the sums below.
  package var printed: [String] {
    var printed: [String] = []
    var sums = [0, 0, 0]
    func add(_ number: String, _ figures: [Int], _ code: String) {
      for index in 0..<3 { sums[index] += figures[index] }
      printed.append(
        "\(number) \(figures[0]) \(figures[1]) \(figures[2]) \(figures[2] - figures[1]) \(code)")
    }
    var free = Array(rows.indices)
    let partners = partners(&free)
    for (index, line) in lines.enumerated() {
      let claimed = line.claimed + (hasFees ? line.claimedFee : 0)
      let expected = line.expected + (hasFees ? line.expectedFee : 0)
      guard let row = partners[index].map({ rows[$0] }) else {
        add(line.number, [claimed, expected, 0], "not-on-theirs")
        continue
      }
      let paid = row.paid + (hasFees ? row.paidFee : 0)
      let code: String
      if !line.isAmountBlank && row.claimed ?? line.claimed != line.claimed {
        code = "claimed-differs"
      } else if !line.isFeeBlank && row.claimedFee ?? line.claimedFee != line.claimedFee {
        code = "claimed-differs"
      } else if paid == expected && paid >= claimed {
        code = "as-expected"
      } else if paid == expected {
        code = "cut-as-expected"
      } else {
        code = "unexpected"
      }
      add(line.number, [claimed, expected, paid], code)
    }
    for index in free {
      let paid = rows[index].paid + (hasFees ? rows[index].paidFee : 0)
      add(rows[index].number, [0, 0, paid], "not-on-ours")
    }
    return printed + ["\(sums[0]) \(sums[1]) \(sums[2]) \(sums[2] - sums[1])"]
  }

  /// The row of each line; what is left of the rows stays free.
  private func partners(_ free: inout [Int]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: lines.count)
    for asksNumber in [true, false] {
      for (index, line) in lines.enumerated() where partners[index] == nil {
        let found = free.first { candidate in
          let row = rows[candidate]
          let isAlike = row.record == line.record && row.kind == line.kind && row.item == line.item
          return isAlike && (!asksNumber || row.number == line.number)
        }
        guard let found else { continue }
        partners[index] = found
        free.removeAll { $0 == found }
      }
    }
    return partners
  }
}
