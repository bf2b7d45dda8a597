package import Settlement
internal import Text

/// Where the old parts of a line went, as acceptance and movements of the workspace say now.
package struct PartWhereabouts: Sendable {
  /// Accepted parts of the line's label and part, in reading order.
  package struct Entry: Hashable, Sendable {
    package let quantity: Quantity
    package let disposition: Disposition?
    /// Empty where the part lies nowhere yet.
    package let store: String
    package let day: Day

    package init(quantity: Quantity, disposition: Disposition?, store: String, day: Day) {
      self.quantity = quantity
      self.disposition = disposition
      self.store = store
      self.day = day
    }
  }

  /// A movement that names the label and the part.
  package struct Step: Hashable, Sendable {
    package let number: String
    package let day: Day
    package let type: MovementType
    package let quantity: Quantity
    package let store: String
    package let toStore: String
    package let partner: String

    package init(
      number: String, day: Day, type: MovementType, quantity: Quantity, store: String,
      toStore: String, partner: String
    ) {
      self.number = number
      self.day = day
      self.type = type
      self.quantity = quantity
      self.store = store
      self.toStore = toStore
      self.partner = partner
    }
  }

  package let entries: [Entry]
  /// By day, then in reading order.
  package let steps: [Step]

  package init(entries: [Entry], steps: [Step]) {
    self.entries = entries
    self.steps = steps
  }
}

extension PartWhereabouts {
  static let heading = Message(
    en: "Where the part lies (by the workspace today)", zh: "旧件去向（按工作区现有资料）")

  /// What became of the parts, as blocks of an explanation.
  var blocks: [ExplanationBlock] {
    guard !entries.isEmpty || !steps.isEmpty else {
      return [
        .paragraph(
          Message(
            en: "No acceptance of the workspace has this label and part, and no movement names it.",
            zh: "工作区的旧件验收单没有该标签和配件，也没有涉及它的出入库。"))
      ]
    }
    return [.facts(entries.map(fact) + steps.map(fact))]
  }

  private func fact(_ entry: Entry) -> (label: Message, value: Message) {
    let label = Message(
      en: "\(text(entry.quantity)) accepted", zh: "验收合格 \(text(entry.quantity))")
    guard let disposition = entry.disposition, !entry.store.isEmpty else {
      return (label, Message(en: "not appraised yet", zh: "尚未鉴定"))
    }
    return (
      label,
      Message(
        en: "\(disposition.name.english), in store \(entry.store) from \(entry.day)",
        zh: "\(disposition.name.chinese)，\(entry.day) 入库 \(entry.store)")
    )
  }

  private func fact(_ step: Step) -> (label: Message, value: Message) {
    let to = step.toStore.isEmpty ? "" : " \u{2192} \(step.toStore)"
    let partner = { (comma: String) in step.partner.isEmpty ? "" : comma + step.partner }
    return (
      Message(asWritten: "\(step.day) \(step.number)"),
      Message(
        en:
          "\(text(step.quantity)) \(step.type.name.english): \(step.store)\(to)\(partner(", "))",
        zh:
          "\(step.type.name.chinese) \(text(step.quantity))：\(step.store)\(to)\(partner("，"))")
    )
  }
}
