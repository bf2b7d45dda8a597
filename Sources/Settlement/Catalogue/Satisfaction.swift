/// How satisfied a user was with a visit (满意度).
package enum Satisfaction: String, CaseIterable, Sendable {
  /// 满意
  case satisfied
  /// 基本满意
  case fairly
  /// 一般
  case neutral
  /// 不满意
  case dissatisfied
  /// 很不满意
  case veryDissatisfied = "very-dissatisfied"
}
