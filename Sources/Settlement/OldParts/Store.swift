/// A store for accepted old parts (库房), as an edition of the rulebook names it.
package struct Store: Hashable, Sendable {
  package let id: String
  package let name: String
  /// What lies in it.
  package let purpose: Disposition
  /// Folded, as families are compared; nil for a store for all families of machines.
  package let family: String?

  package init(id: String, name: String, purpose: Disposition, family: String?) {
    self.id = id
    self.name = name
    self.purpose = purpose
    self.family = family
  }
}
