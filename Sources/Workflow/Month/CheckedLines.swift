import Documents
import Settlement
internal import Text

/// The lines of a decided list with what the registers and the manifest have for each.
struct CheckedLines {
  private struct LineKey: Hashable {
    let record: Symbol
    let item: Symbol
    let kind: ClaimKind
  }

  private struct LabelledPart: Hashable {
    let label: Symbol
    let part: Symbol
  }

  private let decider: ListDecider
  private let decided: DecidedList
  private let terms: CheckTerms
  private var listed: [LabelledPart: Quantity] = [:]

  /// Sums up the manifest by label and part.
  init(_ decider: ListDecider, _ decided: DecidedList, _ terms: CheckTerms) {
    self.decider = decider
    self.decided = decided
    self.terms = terms
    for row in decider.registers.manifests[decided.list.dealer] ?? [] {
      listed[LabelledPart(label: row.label, part: row.part), default: .zero] += row.quantity
    }
  }

  /// In the order of the list.
  var all: [CheckedLine] {
    var first: [LineKey: Int] = [:]
    return decided.list.lines.indices.map { index in
      let line = decided.list.lines[index]
      let key = LineKey(record: line.record, item: line.item, kind: line.kind)
      let earlier = first[key]
      if earlier == nil { first[key] = index }
      return CheckedLine(
        terms: terms, claim: line, decision: decided.decisions[index],
        names: names(index, earlier: earlier), facts: facts(line))
    }
  }

  private func names(_ index: Int, earlier: Int?) -> LineNames {
    let line = decided.list.lines[index]
    let text = decider.symbols.text
    return LineNames(
      number: number(index), record: text(line.record), kindText: text(line.kindText),
      item: text(line.item), name: text(line.name), approval: text(line.approval),
      priceName: text(decided.priceNames[index]), earlierLine: earlier.map(number))
  }

  private func number(_ index: Int) -> String {
    let written = decided.list.lines[index].number
    return written.isBlank ? String(index + 1) : decider.symbols.text(written)
  }

  /// Another dealer's record is not looked into.
  private func facts(_ line: ClaimLine) -> LineBackground {
    var facts = LineBackground()
    let registers = decider.registers
    if let record = registers.records?[line.record], record.dealer == decided.list.dealer {
      facts.record = record
      facts.machineNumber = decider.symbols.text(record.machine)
      facts.machine = registers.machines?[record.machine]
    }
    facts.partWarranty = decider.context(of: line, in: decided.list).partWarranty
    if registers.acceptance != nil, line.kind == .part {
      facts.listed = listed[LabelledPart(label: line.record, part: line.item)] ?? .zero
      facts.unlabelled = listed[LabelledPart(label: .blank, part: line.item)] ?? .zero
    }
    return facts
  }
}
