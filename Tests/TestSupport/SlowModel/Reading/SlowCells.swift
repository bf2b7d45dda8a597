/// The cells of one row, read as their columns ask.
struct SlowCells {
  private let cells: [String: String]

  init(_ cells: [String: String]) {
    self.cells = cells
  }

  func text(_ column: String) -> String {
    cells[column] ?? ""
  }

  func isBlank(_ column: String) -> Bool {
    text(column).isEmpty
  }

  /// The identifier; nil where it is blank or damaged.
  func id(_ column: String) -> String? {
    let id = SlowText.identifier(text(column))
    let isName = !id.isEmpty && !SlowText.isDamaged(id) && !["〃", "同上", "同前"].contains(id)
    return isName ? id : nil
  }

  func number(_ column: String, _ decimals: Int) -> Int? {
    SlowText.number(text(column), decimals: decimals)
  }

  func day(_ column: String) -> Int? {
    SlowText.day(text(column))
  }

  func period(_ column: String) -> Int? {
    SlowText.period(text(column))
  }

  func yesNo(_ column: String, blank: Bool) -> Bool? {
    SlowText.yesNo(text(column), blank: blank)
  }
}
