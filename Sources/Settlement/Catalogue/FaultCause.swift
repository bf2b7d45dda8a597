package import Text

/// What a service record puts a fault down to (故障责任).
package enum FaultCause: String, CaseIterable, Sendable {
  /// 质量问题
  case quality
  /// 使用不当
  case misuse
  /// 正常磨损
  case wear
  /// 事故
  case accident
  /// 其他
  case other
}

extension FaultCause {
  /// What people call it.
  package var name: Message {
    switch self {
    case .quality: Message(en: "quality", zh: "质量")
    case .misuse: Message(en: "misuse", zh: "使用不当")
    case .wear: Message(en: "wear", zh: "正常磨损")
    case .accident: Message(en: "accident", zh: "事故")
    case .other: Message(en: "another cause", zh: "其他")
    }
  }
}
