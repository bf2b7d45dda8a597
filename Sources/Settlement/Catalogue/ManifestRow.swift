package import Text

/// One row of the manifest of returned old parts (服务旧件退回明细表).
package struct ManifestRow: Sendable {
  package let label: Symbol
  package let part: Symbol
  package let quantity: Quantity

  package init(label: Symbol, part: Symbol, quantity: Quantity) {
    self.label = label
    self.part = part
    self.quantity = quantity
  }
}
