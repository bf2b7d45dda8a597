package import Text

/// A line whose replaced part must come back (旧件), with what the registers have for its label.
package struct OldPart: Sendable {
  package let line: ClaimLine
  package let record: RecordLookup
  package let machine: MachineLookup
  /// The name in the price row in force; blank where there is none.
  package let priceName: Symbol
}

extension ListDecider {
  /// The parts of a list that must come back, in its order.
  ///
  /// What becomes of the line does not matter: the part of a line that is rejected lies in the same
  /// box.
  package func oldParts(of list: ExpenseList) -> [OldPart] {
    list.lines.compactMap { line in
      let context = context(of: line, in: list)
      guard line.mustComeBack(context) else { return nil }
      return OldPart(
        line: line, record: context.record, machine: context.machine,
        priceName: context.price.value?.name ?? .blank)
    }
  }
}

extension ClaimLine {
  /// Whether it is for a part that must come back: any but a seal.
  ///
  /// A part without a price has no class, and must.
  func mustComeBack(_ context: LineContext) -> Bool {
    kind == .part && context.price.value?.partClass != .seal
  }
}
