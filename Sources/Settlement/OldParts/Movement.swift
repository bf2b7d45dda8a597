package import Text

/// What a movement of old parts is (旧件出入库, 类型).
package enum MovementType: String, CaseIterable, Sendable {
  /// 清退供应商
  case supplier
  /// 修复领用, 加工领料
  case reuse
  /// 销毁
  case destroy
  /// 供应商退回
  case supplierReturn = "supplier-return"
  /// 盘盈盘亏
  case count
  /// 调拨
  case transfer

  /// What people call it.
  package var name: Message {
    switch self {
    case .supplier: Message(en: "to the supplier", zh: "清退供应商")
    case .reuse: Message(en: "reused", zh: "修复领用")
    case .destroy: Message(en: "destroyed", zh: "销毁")
    case .supplierReturn: Message(en: "back from the supplier", zh: "供应商退回")
    case .count: Message(en: "found by counting", zh: "盘盈盘亏")
    case .transfer: Message(en: "to another store", zh: "调拨")
    }
  }
}

/// A row of the movements of old parts (旧件出入库).
package struct Movement: Hashable, Sendable {
  package let number: Symbol
  package let day: Day
  /// As the file has it, and so is the other: an id or a name.
  package let store: Symbol
  package let part: Symbol
  package let label: Symbol
  /// Above zero, but for what a count found missing.
  package let quantity: Quantity
  package let type: MovementType
  /// Where a transfer goes; blank for all others.
  package let toStore: Symbol
  package let partner: Symbol
  package let remark: Symbol

  package init(
    number: Symbol, day: Day, store: Symbol, part: Symbol, label: Symbol, quantity: Quantity,
    type: MovementType, toStore: Symbol, partner: Symbol, remark: Symbol
  ) {
    self.number = number
    self.day = day
    self.store = store
    self.part = part
    self.label = label
    self.quantity = quantity
    self.type = type
    self.toStore = toStore
    self.partner = partner
    self.remark = remark
  }

  /// What it changes in its own store.
  package var change: Quantity {
    switch type {
    case .supplier, .reuse, .destroy, .transfer: .zero - quantity
    case .supplierReturn, .count: quantity
    }
  }
}
