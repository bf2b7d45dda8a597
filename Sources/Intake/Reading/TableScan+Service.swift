import Settlement
import Tabular
internal import Text

/// Calls, call-backs and complaints; a row with a defect is left out.
///
/// Names, telephone numbers and addresses of users are not among the columns, and are not read.
extension TableScan {
  /// Reads the calls for service (售后服务登记).
  mutating func readCalls() throws(TabularError) -> [KeyedRow<CallRow>] {
    var rows: [KeyedRow<CallRow>] = []
    while try nextLine() {
      let key = identifier(.callNo, isRequired: true)
      let dealer = identifier(.dealer, isRequired: true)
      let calledAt = moment(.calledAt, isRequired: true)
      let times = laterTimes()
      let distance = figure(.distance, .distance)
      let isInCity = answer(.inCity)
      let isInWarranty = answer(.inWarranty)
      let machine = identifier(.machineNo, isRequired: false)
      let others = [
        identifier(.recordNo, isRequired: false), identifier(.projectNo, isRequired: false),
        text(.channel),
      ]
      guard !endRow(dealer: dealer.isBlank ? nil : dealer), let calledAt else { continue }
      let row = CallRow(
        number: key, named: named(dealer), calledAt: calledAt, times: times, distance: distance,
        isInCity: isInCity, level: foldedText(.level, written: text(.level)),
        isInWarranty: isInWarranty, machine: machine, others: others)
      rows.append(KeyedRow(key: key, row: Int32(self.row.number), value: row))
    }
    return rows
  }

  private mutating func laterTimes() -> [CallTime: Moment] {
    var times: [CallTime: Moment] = [:]
    for time in CallTime.allCases where time != .called { times[time] = moment(time.field) }
    return times
  }

  /// Reads the call-backs (回访登记).
  mutating func readCallBacks() throws(TabularError) -> [PlacedRow<CallBackRow>] {
    var rows: [PlacedRow<CallBackRow>] = []
    while try nextLine() {
      let machine = identifier(.machineNo, isRequired: true)
      let calledOn = day(.calledOn, isRequired: true)
      let isReached = answer(.reached)
      let answers = questionAnswers()
      let record = identifier(.recordNo, isRequired: false)
      let complaint = identifier(.complaintNo, isRequired: false)
      let isMajor = answer(.major)
      guard !endRow(dealer: nil), let calledOn else { continue }
      let row = CallBackRow(
        machine: machine, calledOn: calledOn, isReached: isReached, record: record,
        complaint: complaint, isMajor: isMajor, answers: answers)
      rows.append(PlacedRow(file: file, row: Int32(self.row.number), value: row))
    }
    return rows
  }

  private mutating func questionAnswers() -> [CallBackQuestion: CallBackAnswer] {
    var answers: [CallBackQuestion: CallBackAnswer] = [:]
    for question in CallBackQuestion.allCases {
      answers[question] =
        question.isYesOrNo
        ? answer(question.field).map { $0 ? .yes : .no }
        : word(question.field, Words.grades).map { .grade($0) }
    }
    return answers
  }

  /// Reads the complaints (投诉登记).
  mutating func readComplaints() throws(TabularError) -> [KeyedRow<ComplaintRow>] {
    var rows: [KeyedRow<ComplaintRow>] = []
    while try nextLine() {
      let key = identifier(.complaintNo, isRequired: true)
      let receivedAt = moment(.receivedAt, isRequired: true)
      let about = word(.partClass, Words.complaints, isRequired: true)
      let closedAt = moment(.closedAt)
      let dealer = identifier(.dealer, isRequired: false)
      let machine = identifier(.machineNo, isRequired: false)
      let (isReturn, isUrgent) = (answer(.wantsReturn), answer(.urgent))
      let (isSerious, isLiable) = (answer(.serious), answer(.liable))
      guard !endRow(dealer: dealer.isBlank ? nil : dealer), let receivedAt, let about else {
        continue
      }
      let row = ComplaintRow(
        number: key, receivedAt: receivedAt, about: about, closedAt: closedAt,
        named: named(dealer), machine: machine, isReturn: isReturn, isUrgent: isUrgent,
        isSerious: isSerious, isLiable: isLiable, department: text(.department))
      rows.append(KeyedRow(key: key, row: Int32(self.row.number), value: row))
    }
    return rows
  }

  /// The dealer of the current row, by whatever it is named.
  func named(_ dealer: Symbol) -> NamedDealer {
    NamedDealer(
      dealer: dealer, asWritten: dealer.isBlank ? .blank : text(.dealer), file: file,
      row: row.number)
  }
}

extension CallTime {
  /// The column of the time.
  var field: Field {
    switch self {
    case .called: .calledAt
    case .arrived: .arrivedAt
    case .restored: .restoredAt
    case .answered: .answeredAt
    case .transferred: .transferredAt
    case .arranged: .arrangedAt
    case .checked: .checkedAt
    }
  }
}

extension CallBackQuestion {
  fileprivate var field: Field {
    switch self {
    case .contact: .contact
    case .guidance: .guidance
    case .prompt: .prompt
    case .manner: .manner
    case .skill: .skill
    case .openProblem: .openProblem
    case .performance: .performance
    case .product: .product
    case .overall: .overall
    }
  }
}
