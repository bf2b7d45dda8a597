package import Text

/// What a complaint is about (投诉类别).
package enum ComplaintClass: String, CaseIterable, Sendable {
  /// 质量异常
  case quality
  /// 服务不及时
  case late
  /// 服务态度
  case conduct
  /// 其他
  case other
}

/// A complaint of a user (投诉), as registered (投诉登记).
package struct Complaint: Sendable {
  package let number: Symbol
  package let receivedAt: Moment
  package let about: ComplaintClass
  /// Nil while it is not closed (未办结).
  package let closedAt: Moment?
  /// Its own; blank where none is given, or no register has it.
  package let dealer: Symbol
  package let machine: Symbol
  /// Whether the user wants to give the machine back (退货).
  package let isReturn: Bool
  /// Whether it is marked as urgent (特急).
  package let isUrgent: Bool
  /// Whether it was our fault (我方责任).
  package let isLiable: Bool
  /// As written (责任部门).
  package let department: Symbol

  package init(
    number: Symbol, receivedAt: Moment, about: ComplaintClass, closedAt: Moment? = nil,
    dealer: Symbol = .blank, machine: Symbol = .blank, isReturn: Bool = false,
    isUrgent: Bool = false, isLiable: Bool = false, department: Symbol = .blank
  ) {
    self.number = number
    self.receivedAt = receivedAt
    self.about = about
    self.closedAt = closedAt
    self.dealer = dealer
    self.machine = machine
    self.isReturn = isReturn
    self.isUrgent = isUrgent
    self.isLiable = isLiable
    self.department = department
  }

  /// Whether it was closed before it was received.
  package var isOutOfOrder: Bool { closedAt?.isBefore(receivedAt) ?? false }
}
