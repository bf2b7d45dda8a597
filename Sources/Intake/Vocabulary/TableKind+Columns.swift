extension TableKind {
  /// The columns in the order of a blank template.
  package var columns: [Column] { [] }
}
