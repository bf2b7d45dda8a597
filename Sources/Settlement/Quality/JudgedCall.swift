internal import Text

/// A call of the range, and how it met each target that it has.
package struct JudgedCall: Sendable {
  /// How a call met one target.
  package struct Judgement: Sendable {
    package let target: ServiceTarget
    package let from: Moment?
    package let to: Moment?
    /// From the one to the other; nil where one of them is not known.
    package let minutes: Int?
    package let result: CaseResult
  }

  package let call: ServiceCall
  package let number: String
  package let dealer: String
  package let machine: String
  /// In the rulebook's order.
  package let judgements: [Judgement]

  /// Whether the warranty covers it and no target says when somebody has to be there.
  package var lacksArrivalTarget: Bool {
    call.isInWarranty && !judgements.contains { $0.target.to == .arrived }
  }
}

extension QualityRecord {
  /// The calls of the range by number, each judged.
  var judgedCalls: [JudgedCall] {
    let targets = measuredTargets
    return (calls ?? []).filter { range.contains($0.calledAt.day) }.map { call in
      JudgedCall(
        call: call, number: symbols.text(call.number), dealer: symbols.text(call.dealer),
        machine: symbols.text(call.machine),
        judgements: self.targets(of: call, among: targets).map { judge(call, by: $0) })
    }.sorted { precedes($0.number, $1.number) }
  }

  /// Of the targets that measure the same, the first whose conditions hold.
  private func targets(of call: ServiceCall, among targets: [ServiceTarget]) -> [ServiceTarget] {
    targets.reduce(into: []) { chosen, target in
      guard applies(target, to: call), !chosen.contains(where: target.measuresSame) else { return }
      chosen.append(target)
    }
  }

  private func applies(_ target: ServiceTarget, to call: ServiceCall) -> Bool {
    guard call.isInWarranty || target.isForAnyWarranty else { return false }
    if target.isInCity, !call.isInCity { return false }
    if let upTo = target.upTo {
      guard let distance = call.distance, distance <= upTo else { return false }
    }
    return target.level.map { $0 == symbols.text(call.level) } ?? true
  }

  private func judge(_ call: ServiceCall, by target: ServiceTarget) -> JudgedCall.Judgement {
    let (from, to) = (call[target.from], call[target.to])
    let minutes = from.flatMap { from in to?.minutes(since: from) }
    return JudgedCall.Judgement(
      target: target, from: from, to: to, minutes: minutes,
      result: result(from, to, minutes, within: target.minutes) {
        // Whoever mended it was there; when, nobody wrote down.
        target.to == .arrived && call[.restored] != nil
      })
  }

  /// Whether something followed in time, by the end of the day of the report where it has not yet.
  ///
  /// - Parameters:
  ///   - from: When the time began to run.
  ///   - to: When it happened; nil where that is not filled in.
  ///   - minutes: From the one to the other; nil where that is not known.
  ///   - limit: The most minutes that may pass.
  ///   - happened: Whether it happened all the same where it is not filled in.
  /// - Returns: Unknown where there is no time of day to count from or to.
  func result(
    _ from: Moment?, _ to: Moment?, _ minutes: Int?, within limit: Int,
    _ happened: () -> Bool = { false }
  ) -> CaseResult {
    guard let left = from?.minutes(toEndOf: asOf) else { return .unknown }
    guard to == nil else { return minutes.map { $0 <= limit ? .met : .missed } ?? .unknown }
    if happened() { return .unknown }
    return left > limit ? .missed : .open
  }
}
