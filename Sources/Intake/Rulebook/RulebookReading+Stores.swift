import Settlement
internal import Text

/// The stores for accepted old parts that an edition names.
extension RulebookReading {
  mutating func readStores(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    guard !value.node.isNull else {
      edition.stores = nil
      return
    }
    var stores: [Store] = []
    for element in elements(value) {
      guard let store = store(element) else { continue }
      if stores.contains(where: { $0.id == store.id }) {
        note(
          element, en: "has the id \(store.id), as another store does; give it another one",
          zh: "与另一库房的编号 \(store.id) 相同；请改用其他编号")
      }
      stores.append(store)
    }
    edition.stores = stores
  }

  private mutating func store(_ element: PathNode) -> Store? {
    let object = self.object(
      element.node, at: element.path, keys: ["id", "name", "for", "family"])
    let id = text(object.value("id"), required: "id", in: object)
    let name = text(object.value("name"), required: "name", in: object)
    let purpose: Disposition? = word(object.value("for"))
    if object.lacks("for") { noteMissing("for", in: object) }
    let family = object.value("family").flatMap { text($0) }
    guard let purpose, !id.isEmpty else { return nil }
    return Store(
      id: identifierText(id), name: name, purpose: purpose, family: family.map(comparedFamily))
  }
}

/// A family of machines as it is compared: its Chinese and its English name are one.
private func comparedFamily(_ name: String) -> String {
  Words.families.value(of: Array(name.utf8).span) ?? folded(name)
}
