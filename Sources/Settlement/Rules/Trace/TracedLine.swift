internal import Text

/// A line that was decided again, with the texts that the words about it name.
package struct TracedLine: Sendable {
  package let trace: LineTrace
  let names: LineNames
  /// Empty where no record says which.
  let machineNumber: String
  /// Where other periods settled the same; an earlier line of the list is not among them.
  let settled: [SettledBefore]
  /// The deadline that the archived statement shows.
  let deadline: DeadlineRuling

  package init(
    _ trace: LineTrace, names: LineNames, machineNumber: String, settled: [SettledBefore],
    deadline: DeadlineRuling
  ) {
    self.trace = trace
    self.names = names
    self.machineNumber = machineNumber
    self.settled = settled
    self.deadline = deadline
  }

  var facts: LineFacts { trace.facts }
}

/// What several rules see alike.
extension TracedLine {
  /// The statements of other periods that settled the same.
  var settledPlaces: Message { settled.map(\.text).joined(en: "; ", zh: "；") }

  /// The settlement price or tariff on the price date.
  var priceInForce: Message {
    guard let price = facts.settlementPrice else {
      return Message(en: "none on \(trace.priceDate)", zh: "\(trace.priceDate) 无有效价格")
    }
    return Message(
      en: "\(text(price)) on \(trace.priceDate)", zh: "\(trace.priceDate) 为 \(text(price))")
  }

  /// What the manifest lists of the part under the label, and what was accepted of it.
  var listedAndAccepted: Message? {
    facts.listed.map {
      let accepted = text(trace.wholeAccepted)
      return Message(
        en: "\(text($0)) listed, \(accepted) accepted", zh: "明细表 \(text($0))，验收合格 \(accepted)")
    }
  }
}

/// A statement of another period that settled what the line claims.
package struct SettledBefore: Hashable, Sendable {
  package let statement: String
  package let revision: Int
  /// As printed; empty where only the statement is known.
  package let line: String

  package init(statement: String, revision: Int, line: String) {
    self.statement = statement
    self.revision = revision
    self.line = line
  }

  var text: Message {
    let line = Message(
      en: line.isEmpty ? "" : ", line \(line)", zh: line.isEmpty ? "" : "第 \(line) 行")
    return Message(
      en: "\(statement) revision \(revision)\(line.english)",
      zh: "\(statement) 第\(revision)版\(line.chinese)")
  }
}
