package import Settlement
package import Text

/// How good the service was: targets of calls, what users said, complaints, and a card for each dealer.
package struct QualityReport: ReportBody {
  let results: QualityResults

  /// Works all of it out.
  package init(_ record: QualityRecord) {
    results = QualityResults(record)
  }

  package var tables: [ReportTable] {
    [
      ReportTable("quality.csv") { QualityTable.append(results.measures, to: &$0) },
      ReportTable("quality-calls.csv") { QualityCallsTable.append(results.calls, to: &$0) },
      ReportTable("quality-complaints.csv") {
        QualityComplaintsTable.append(results.complaints, to: &$0)
      },
      ReportTable("quality-answers.csv") { QualityAnswersTable.append(results.answers, to: &$0) },
      ReportTable("quality-todo.csv") { QualityTodoTable.append(results.tasks, to: &$0) },
      ReportTable("scorecard.csv") { ScorecardTable.append(results.cards, to: &$0) },
    ]
  }

  package var ties: [ReportTie] { [] }

  package func writeSections(_ cover: ReportCover, to out: inout TextBuffer) {
    QualityPage(results, cover).append(to: &out)
  }
}
