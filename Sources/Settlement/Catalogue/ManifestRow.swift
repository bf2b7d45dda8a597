package import Text

/// One row of the manifest of returned old parts (服务旧件退回明细表).
package struct ManifestRow: BitwiseCopyable, Sendable {
  package let label: Symbol
  package let part: Symbol
  package let quantity: Quantity
  /// Where the row stands: its table, and the row there.
  let file: FileNumber
  let row: Int32
  /// The package that it lies in (箱号); blank for none.
  package let package: Symbol

  package init(
    label: Symbol, part: Symbol, quantity: Quantity, package: Symbol = .blank,
    file: FileNumber = FileNumber(0), row: Int32 = 0
  ) {
    self.label = label
    self.part = part
    self.quantity = quantity
    self.package = package
    self.file = file
    self.row = row
  }
}
