internal import Text

/// Something that is still to be done.
package struct QualityTask: Hashable, Sendable {
  /// What is to be done, the gravest first; raw values are frozen.
  package enum Code: String, CaseIterable, Sendable {
    case veryDissatisfied = "very-dissatisfied"
    case major
    case openProblem = "open-problem"
    case complaintOverdue = "complaint-overdue"
    case complaintNotFollowedUp = "complaint-not-followed-up"
    case repairNotCalled = "repair-not-called"
    case userNotCalled = "user-not-called"
    case callOpen = "call-open"
  }

  package let code: Code
  package let dealer: String
  package let machine: String
  /// The number of a record, a complaint or a call; empty for the user of a machine.
  package let reference: String
  package let since: Day
}

extension QualityTask {
  /// Tasks of one code: by dealer, day, reference and machine.
  fileprivate func isBefore(_ other: QualityTask) -> Bool {
    if dealer != other.dealer { return precedes(dealer, other.dealer) }
    if since != other.since { return since < other.since }
    if reference != other.reference { return precedes(reference, other.reference) }
    return precedes(machine, other.machine)
  }
}

extension QualityRecord {
  /// All that is to be done, by code and what follows.
  func tasks(_ complaints: [JudgedComplaint]) -> [QualityTask] {
    QualityTask.Code.allCases.flatMap { code in
      tasks(of: code, complaints).sorted { $0.isBefore($1) }
    }
  }

  private func tasks(
    of code: QualityTask.Code, _ complaints: [JudgedComplaint]
  ) -> [QualityTask] {
    switch code {
    case .veryDissatisfied:
      worstRecords + reachedInRange.filter(\.isVeryDissatisfied).map { task(code, $0) }
    case .major: reachedInRange.filter(\.isMajor).map { task(code, $0) }
    case .openProblem: openProblems.map { task(code, $0) }
    case .complaintOverdue:
      complaints.filter(\.isOverdue).map { task(code, $0, since: $0.complaint.receivedAt.day) }
    case .complaintNotFollowedUp: notFollowedUp(complaints)
    case .repairNotCalled: callBacks == nil ? [] : missed(repairs, code)
    case .userNotCalled: callBacks == nil ? [] : missed(users, code)
    case .callOpen: openCalls
    }
  }

  private var worstRecords: [QualityTask] {
    recordsInRange.filter { $0.record.satisfaction == .veryDissatisfied }.map {
      task(
        .veryDissatisfied, $0.record.dealer, $0.record.machine, $0.number, $0.record.serviceDate)
    }
  }

  /// The call-backs of the range with a problem that none since has called solved.
  private var openProblems: [CallBack] {
    var latest = SymbolMap<Day>()
    for callBack in reached where callBack.calledOn <= asOf {
      let day = latest[callBack.machine] ?? callBack.calledOn
      latest[callBack.machine] = max(day, callBack.calledOn)
    }
    return reachedInRange.filter {
      $0.hasOpenProblem && latest[$0.machine] == $0.calledOn
    }
  }

  private func notFollowedUp(_ complaints: [JudgedComplaint]) -> [QualityTask] {
    guard callBacks != nil else { return [] }
    return complaints.compactMap { complaint in
      guard let closed = complaint.complaint.closedAt, complaint.followedOn == nil else {
        return nil
      }
      return task(.complaintNotFollowedUp, complaint, since: closed.day)
    }
  }

  private func missed(_ due: [DueCallBack], _ code: QualityTask.Code) -> [QualityTask] {
    due.filter { !$0.isReached }.map { task(code, $0.dealer, $0.machine, $0.record, $0.since) }
  }

  private var openCalls: [QualityTask] {
    (calls ?? []).filter { $0[.restored] == nil && $0.calledAt.day <= asOf }.map {
      task(.callOpen, $0.dealer, $0.machine, $0.number, $0.calledAt.day)
    }
  }
}

extension QualityRecord {
  private func task(_ code: QualityTask.Code, _ callBack: CallBack) -> QualityTask {
    task(
      code, dealer(of: callBack), callBack.machine,
      callBack.record.isBlank ? callBack.complaint : callBack.record, callBack.calledOn)
  }

  private func task(
    _ code: QualityTask.Code, _ complaint: JudgedComplaint, since: Day
  ) -> QualityTask {
    QualityTask(
      code: code, dealer: complaint.dealer, machine: complaint.machine,
      reference: complaint.number, since: since)
  }

  private func task(
    _ code: QualityTask.Code, _ dealer: Symbol, _ machine: Symbol, _ reference: Symbol,
    _ since: Day
  ) -> QualityTask {
    QualityTask(
      code: code, dealer: symbols.text(dealer), machine: symbols.text(machine),
      reference: symbols.text(reference), since: since)
  }
}
