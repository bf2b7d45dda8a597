internal import Settlement
internal import Text

/// `quality.csv`: each measure for all together, and for each dealer.
enum QualityTable {
  private static let header: StaticString =
    "measure,dealer,cases,met,missed,open,unknown,percent,goal,reached\n"

  /// Writes the whole table; what has no case has no row.
  static func append(_ measures: [QualityMeasure], to out: inout TextBuffer) {
    out.append(header)
    for measure in measures where measure.all.cases > 0 {
      append(measure, "", measure.all, to: &out)
      for (dealer, tally) in measure.dealers { append(measure, dealer, tally, to: &out) }
    }
  }

  private static func append(
    _ measure: QualityMeasure, _ dealer: String, _ tally: CaseTally, to out: inout TextBuffer
  ) {
    out.append(cell: measure.code)
    out.append(commaAndCell: dealer)
    for count in [tally.cases, tally.met, tally.missed, tally.open, tally.unknown] {
      out.append(commaAnd: count)
    }
    out.append(commaAnd: Percentage(tally.met, of: tally.decided))
    out.append(commaAnd: measure.goal)
    out.appendComma()
    if let isReached = tally.reaches(measure.goal) { out.append(isReached ? "yes" : "no") }
    out.appendLineFeed()
  }
}

/// `quality-calls.csv`: each call with each target that it has.
enum QualityCallsTable {
  private static let header: StaticString =
    "call_no,dealer,machine_no,distance,target,from,to,minutes,result\n"

  /// Writes the whole table; a call that no target says of when to be there has one more row.
  static func append(_ calls: [JudgedCall], to out: inout TextBuffer) {
    out.append(header)
    for call in calls {
      for judged in call.judgements {
        append(call, judged.target.code, judged.from, judged.to, to: &out)
        out.appendComma()
        if let minutes = judged.minutes { out.append(decimal: Int64(minutes)) }
        out.append(commaAndCell: judged.result.rawValue)
        out.appendLineFeed()
      }
      guard call.lacksArrivalTarget else { continue }
      append(call, "", call.call.calledAt, call.call[.arrived], to: &out)
      out.append(",,no-target\n")
    }
  }

  private static func append(
    _ call: JudgedCall, _ target: String, _ from: Moment?, _ to: Moment?,
    to out: inout TextBuffer
  ) {
    out.append(cell: call.number)
    for text in [call.dealer, call.machine, call.call.distanceText, target] {
      out.append(commaAndCell: text)
    }
    for moment in [from, to] { out.append(commaAndCell: moment?.description ?? "") }
  }
}

extension ServiceCall {
  /// Kilometres without trailing zeros; empty where they are not known.
  var distanceText: String {
    distance.map { fixedPointText(Int128($0), places: 1, atLeast: 0) } ?? ""
  }
}

/// `quality-complaints.csv`: each complaint, and when it had to be closed.
enum QualityComplaintsTable {
  private static let header: StaticString =
    "complaint_no,dealer,class,received,due,closed,result,followed_on\n"

  /// Writes the whole table.
  static func append(_ complaints: [JudgedComplaint], to out: inout TextBuffer) {
    out.append(header)
    for judged in complaints {
      let complaint = judged.complaint
      out.append(cell: judged.number)
      let texts = [
        judged.dealer, complaint.about.rawValue, complaint.receivedAt.description,
        judged.due.text, complaint.closedAt?.description ?? "", judged.outcome,
        judged.followedOn?.description ?? "",
      ]
      for text in texts { out.append(commaAndCell: text) }
      out.appendLineFeed()
    }
  }
}

extension JudgedComplaint.Due {
  /// As tables print it; empty where nothing is due, or it is not known when.
  var text: String {
    switch self {
    case .none: ""
    case .by(let day): day.description
    case .at(let moment): moment?.description ?? ""
    }
  }
}

/// `quality-answers.csv`: how often each question was answered how.
enum QualityAnswersTable {
  private static let header: StaticString = """
    question,dealer,asked,satisfied,fairly,neutral,dissatisfied,very-dissatisfied,yes,no,blank

    """

  /// Writes the whole table.
  static func append(_ answers: [QuestionAnswers], to out: inout TextBuffer) {
    out.append(header)
    for answer in answers {
      append(answer.question, "", answer.all, to: &out)
      for (dealer, counts) in answer.dealers { append(answer.question, dealer, counts, to: &out) }
    }
  }

  private static func append(
    _ question: CallBackQuestion, _ dealer: String, _ counts: AnswerCounts,
    to out: inout TextBuffer
  ) {
    out.append(question.rawValue)
    out.append(commaAndCell: dealer)
    out.append(commaAnd: counts.asked)
    for grade in Satisfaction.allCases { out.append(commaAnd: counts[grade]) }
    for count in [counts.yes, counts.no, counts.blank] { out.append(commaAnd: count) }
    out.appendLineFeed()
  }
}

/// `quality-todo.csv`: what is still to be done.
enum QualityTodoTable {
  private static let header: StaticString = "code,dealer,machine_no,reference,since\n"

  /// Writes the whole table.
  static func append(_ tasks: [QualityTask], to out: inout TextBuffer) {
    out.append(header)
    for task in tasks {
      out.append(task.code.rawValue)
      for text in [task.dealer, task.machine, task.reference, task.since.description] {
        out.append(commaAndCell: text)
      }
      out.appendLineFeed()
    }
  }
}

/// `scorecard.csv`: a card for each dealer of the register.
enum ScorecardTable {
  private static let header: StaticString = """
    dealer,name,lists,late_lists,lines,rejected,claimed,reductions,reduced_percent,arrival_percent,\
    restored_percent,satisfaction_percent,called_back_percent,complaints,liable,invoices_late

    """

  /// Writes the whole table.
  static func append(_ cards: [DealerCard], to out: inout TextBuffer) {
    out.append(header)
    for card in cards {
      out.append(cell: card.dealer)
      out.append(commaAndCell: card.name)
      for count in [card.lists, card.lateLists, card.lines, card.rejected] {
        out.append(commaAnd: count)
      }
      for amount in [card.claimed, card.reductions] { out.append(commaAnd: amount) }
      out.append(commaAnd: Percentage(card.reductions, of: card.claimed))
      for tally in [card.arrival, card.restored, card.satisfaction, card.calledBack] {
        out.append(commaAnd: Percentage(tally.met, of: tally.decided))
      }
      for count in [card.complaints, card.liable, card.invoicesLate] { out.append(commaAnd: count) }
      out.appendLineFeed()
    }
  }
}

extension TextBuffer {
  /// Writes a comma and a cell that may hold anything a user typed.
  fileprivate mutating func append(commaAndCell text: String) {
    appendComma()
    append(cell: text)
  }
}
