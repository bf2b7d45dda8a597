internal import Text

/// What a report of service quality says, worked out.
package struct QualityResults: Sendable {
  package let record: QualityRecord
  /// Of the range, by number.
  package let calls: [JudgedCall]
  /// Of the range, by number.
  package let complaints: [JudgedComplaint]
  /// In the order of the table.
  package let measures: [QualityMeasure]
  package let answers: [QuestionAnswers]
  package let tasks: [QualityTask]
  package let cards: [DealerCard]

  /// Works all of it out.
  package init(_ record: QualityRecord) {
    self.record = record
    calls = record.judgedCalls
    let ofAnyDay = record.judgedComplaints
    complaints = ofAnyDay.filter { record.isInRange($0.complaint) }
    measures = record.measures(calls, ofAnyDay)
    answers = record.answers
    tasks = record.tasks(ofAnyDay)
    cards = record.cards(measures, ofAnyDay)
  }

  /// How many calls of the range no target says of when somebody has to be there.
  package var callsWithoutTarget: Int { calls.count(where: \.lacksArrivalTarget) }

  /// How many rows of the range count for all together alone, because their dealer is not known.
  package var rowsWithoutDealer: Int {
    calls.count { $0.dealer.isEmpty } + complaints.count { $0.dealer.isEmpty }
      + record.reachedInRange.count { record.dealer(of: $0).isBlank }
  }
}
