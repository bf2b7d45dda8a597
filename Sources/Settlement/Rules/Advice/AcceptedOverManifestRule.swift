internal import Text

/// Advises that more was accepted under a label than the manifest lists.
///
/// Whole quantities are compared, whatever lines drew on them.
enum AcceptedOverManifestRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingManifest { listed in
      .failing(.acceptedOverManifest, if: listed > .zero && facts.wholeAccepted > listed)
    }
  }

  static let reasons = [
    ReasonWords(
      .acceptedOverManifest,
      title: Message(en: "More accepted than on the manifest", zh: "合格数量多于退回明细表"),
      meaning: Message(
        en: "More old parts were accepted under this label than the return manifest lists.",
        zh: "该标签和配件的验收合格数量多于退回明细表所列数量。"),
      clause: Clause.settlement("第3条", "item 3"),
      remedy: Message(
        en: "Write the number of parts that you pack on the return manifest.",
        zh: "退回明细表的数量请按实际装箱数填写。"),
      correction: nil)
  ]

  static func seen(_ line: TracedLine) -> Message? {
    line.listedAndAccepted
  }
}
