package import Text

/// A call back to a user (回访), as registered (回访登记).
package struct CallBack: Sendable {
  package let machine: Symbol
  package let calledOn: Day
  /// Whether the user was reached (接通).
  package let isReached: Bool
  /// Blank where it is about no record.
  package let record: Symbol
  /// Blank where it is about no complaint.
  package let complaint: Symbol
  /// Whether the user reported a grave defect (重大质量问题).
  package let isMajor: Bool
  /// What the user was asked; a question without an answer is not there.
  package let answers: [CallBackQuestion: CallBackAnswer]

  package init(
    machine: Symbol, calledOn: Day, isReached: Bool = true, record: Symbol = .blank,
    complaint: Symbol = .blank, isMajor: Bool = false,
    answers: [CallBackQuestion: CallBackAnswer] = [:]
  ) {
    self.machine = machine
    self.calledOn = calledOn
    self.isReached = isReached
    self.record = record
    self.complaint = complaint
    self.isMajor = isMajor
    self.answers = answers
  }

  /// What the user said of all together; nil where that was not answered.
  var overall: Satisfaction? {
    guard case .grade(let grade) = answers[.overall] else { return nil }
    return grade
  }

  /// Whether the user has a problem that nobody has solved.
  var hasOpenProblem: Bool { answers[.openProblem] == .yes }

  /// Whether one of the five grades is the worst.
  var isVeryDissatisfied: Bool { answers.values.contains(.grade(.veryDissatisfied)) }
}

/// One of the nine questions of a call back, in the order of the questionnaire.
package enum CallBackQuestion: String, CaseIterable, Sendable {
  /// 主动联系
  case contact
  /// 保养指导
  case guidance
  /// 服务及时
  case prompt
  /// 服务态度
  case manner
  /// 维修技术
  case skill
  /// 待处理问题
  case openProblem = "open_problem"
  /// 使用性能
  case performance
  /// 总体质量
  case product
  /// 总体评价
  case overall

  /// Whether it is answered with yes or no, and not with a grade.
  package var isYesOrNo: Bool {
    switch self {
    case .contact, .guidance, .prompt, .openProblem: true
    case .manner, .skill, .performance, .product, .overall: false
    }
  }
}

/// What a user said to a question.
package enum CallBackAnswer: Hashable, Sendable {
  case yes, no
  case grade(Satisfaction)
}
