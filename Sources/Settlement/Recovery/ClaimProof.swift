package import Text

/// What a supplier wants to see before it pays for a part (索赔凭证).
package enum ClaimProof: String, CaseIterable, Sendable {
  /// The old part itself (需提供旧件).
  case part
  /// The list alone (仅需清单).
  case list
  /// Papers about the failure (需资料).
  case documents
}

extension ClaimProof {
  /// What people call it.
  package var name: Message {
    switch self {
    case .part: Message(en: "old part", zh: "旧件")
    case .list: Message(en: "list only", zh: "清单")
    case .documents: Message(en: "documents", zh: "资料")
    }
  }
}
