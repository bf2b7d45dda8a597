package import Settlement

extension Period {
  /// Reads a month as cells have it: what a clerk may put into a table may be typed as well.
  ///
  /// Nil where the text is no month.
  package init?(asInCells text: String) {
    do throws(CellDefect) {
      try self.init(cell: text.utf8Span.span)
    } catch {
      return nil
    }
  }
}
