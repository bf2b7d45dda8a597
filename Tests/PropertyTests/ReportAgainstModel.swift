import Documents
import Testing
import Workflow
import WorkflowSupport

/// A report that was written, as it is compared with a slow model's.
struct ReportAgainstModel {
  let report: WrittenReport
  let world: MemoryWorld
  /// What a failure says of the seed and the range.
  let what: String

  /// Compares the ties, every table of the model, and the exceptions without their messages.
  ///
  /// - Parameters:
  ///   - tables: By name, row by row; a cell that is `*` is not known to the model.
  ///   - exceptions: The first six cells of each row, in no order.
  func expect(tables: [String: String], exceptions: [String]) {
    let broken = report.ties.filter { !$0.isKept }
    #expect(broken.isEmpty, "\(what): \(broken)")
    expect(tables: tables)
    let found = text("exceptions.csv").split(separator: "\n").dropFirst().map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).prefix(6).joined(separator: ",")
    }
    expect(
      found.sorted().joined(separator: "\n"), exceptions.sorted().joined(separator: "\n"),
      "\(what) exceptions")
  }

  /// Compares the tables alone.
  func expect(tables: [String: String]) {
    for (table, expected) in tables.sorted(by: { $0.key < $1.key }) {
      expect(text(table), expected, "\(what) \(table)")
    }
  }

  private func text(_ table: String) -> String { world.text("w/\(report.folder)/\(table)") }

  /// Names the first row that differs, with both texts.
  private func expect(_ actual: String, _ expected: String, _ what: String) {
    guard actual != expected else { return }
    let (here, there) = (actual.split(separator: "\n"), expected.split(separator: "\n"))
    let different = zip(here, there).first { !isSame($0, $1) }
    guard different != nil || here.count != there.count else { return }
    let (found, wanted) = (
      different.map { String($0.0) } ?? "\(here.count) lines",
      different.map { String($0.1) } ?? "\(there.count) lines"
    )
    Issue.record("\(what):\n  came out \(found)\n  expected \(wanted)")
  }

  private func isSame(_ left: Substring, _ right: Substring) -> Bool {
    guard left != right else { return true }
    let cells = [left, right].map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard cells[0].count == cells[1].count else { return false }
    return zip(cells[0], cells[1]).allSatisfy { $0 == $1 || $1 == "*" }
  }
}
