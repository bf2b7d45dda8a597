internal import Text

/// Advises that a part was accepted under its label, but the manifest does not list it.
///
/// Seals need no manifest; without a manifest there is nothing to compare.
enum NotOnManifestRule: LineRule {
  static func verdict(on facts: LineFacts) -> RuleVerdict {
    facts.askingManifest { listed in
      .failing(.notOnManifest, if: listed == .zero && facts.wholeAccepted > .zero)
    }
  }

  static let reasons = [
    ReasonWords(
      .notOnManifest,
      title: Message(en: "Not on the return manifest", zh: "退回明细表未列"),
      meaning: Message(
        en: "The old part was accepted, but the return manifest does not list it.",
        zh: "旧件已验收合格，但服务旧件退回明细表未列。"),
      clause: Clause.settlement("第3条", "item 3"),
      remedy: Message(
        en: "List every old part on the return manifest before you mail it.",
        zh: "寄出前请将全部旧件列入退回明细表。"),
      correction: nil)
  ]

  static func seen(_ line: TracedLine) -> Message? {
    line.listedAndAccepted
  }
}
