internal import Text

/// Advises that the claimed name of a part is not the price table's.
///
/// Names are compared folded; where either is blank the line passes.
enum NameDiffersRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    guard facts.line.kind == .part else { return .notAsked(.otherKind) }
    guard let price = facts.price else { return .notAsked(.noPrice) }
    guard !facts.line.foldedName.isBlank, !price.foldedName.isBlank else { return .passes }
    return .failing(.nameDiffers, if: facts.line.foldedName != price.foldedName)
  }

  static let reasons = [
    ReasonWords(
      .nameDiffers,
      title: Message(en: "Part name differs from the price table", zh: "名称与批发价表不一致"),
      meaning: Message(
        en: "The claimed part name is not the one that the price table has for the number.",
        zh: "申报的配件名称与批发价表中该件号的名称不一致。"),
      clause: Clause.rule("名称核对", "comparing part names"),
      remedy: Message(
        en: "Compare the part number with the price table: one of number and name may be wrong.",
        zh: "请对照批发价表核对件号与名称，两者可能有一项填错。"),
      correction: correction)
  ]

  private static func correction(_ line: CheckedLine) -> Message {
    Message(
      en:
        "\(line.names.item) is \(line.names.priceName) in the price table, the list says \(line.names.name): "
        + "compare the part number",
      zh: "批发价表中 \(line.names.item) 为“\(line.names.priceName)”，清单填的是“\(line.names.name)”：请核对件号")
  }

  static func seen(_ line: TracedLine) -> Message? {
    Message(asWritten: "\(line.names.name) / \(line.names.priceName)")
  }
}
