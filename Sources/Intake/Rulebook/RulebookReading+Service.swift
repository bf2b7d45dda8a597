import Settlement
internal import Text

/// What service is measured by, as an edition has it; each key that is not there stays as it is built
/// in.
extension RulebookReading {
  mutating func readService(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let object = self.object(value.node, at: value.path, keys: serviceKeys)
    let bounds: [(String, ClosedRange<Int>, WritableKeyPath<ServiceRules, Int>)] = [
      ("satisfaction", 0...100, \.satisfaction),
      ("repairsCalledBack", 0...100, \.repairsCalledBack),
      ("usersAfterMonths", 0...1200, \.usersAfterMonths),
      ("returnWorkingDays", 0...365, \.returnWorkingDays),
      ("urgentHours", 0...100_000, \.urgentHours),
    ]
    for (key, range, path) in bounds {
      guard let value = object.value(key), let number = whole(value, range) else { continue }
      edition.service[keyPath: path] = number
    }
    if let targets = object.value("targets") { edition.service.targets = self.targets(targets) }
  }

  private mutating func targets(_ value: PathNode) -> [ServiceTarget] {
    var targets: [ServiceTarget] = []
    for element in elements(value) {
      guard let target = target(element) else { continue }
      if targets.contains(where: { $0.code == target.code }) {
        note(
          element, en: "has the code \(target.code), as another target does; give it another one",
          zh: "与另一项目标的代码 \(target.code) 相同；请改用其他代码")
      }
      if QualityMeasure.Kind(rawValue: target.code) != nil {
        note(
          element, en: "has the code \(target.code), which is built in; give it another one",
          zh: "的代码 \(target.code) 是内置的；请改用其他代码")
      }
      targets.append(target)
    }
    return targets
  }

  private mutating func target(_ element: PathNode) -> ServiceTarget? {
    let object = self.object(element.node, at: element.path, keys: targetKeys)
    let code = text(object.value("code"), required: "code", in: object)
    let ends = ends(object)
    let minutes = limit(object, element)
    let goal = object.value("goal").flatMap { whole($0, 0...100) } ?? 100
    let isInCity = object.value("inCity").flatMap { bool($0) } ?? false
    let upTo = object.value("upToKm").flatMap { distance($0) }
    let level = object.value("level").flatMap { text($0) }
    let isForAny = object.value("anyWarranty").flatMap { bool($0) } ?? false
    guard !code.isEmpty, let ends, let minutes else { return nil }
    return ServiceTarget(
      code, from: ends.from, to: ends.to, minutes: minutes, goal: goal, isInCity: isInCity,
      upTo: upTo, level: level.map { folded($0) }, isForAnyWarranty: isForAny)
  }

  private mutating func ends(_ object: RulebookObject) -> (from: CallTime, to: CallTime)? {
    for key in ["from", "to"] where object.lacks(key) { noteMissing(key, in: object) }
    let from: CallTime? = word(object.value("from"))
    let to: CallTime? = word(object.value("to"))
    guard let from, let to else { return nil }
    if from == to, let value = object.value("to") {
      note(value, en: "must be another time than \"from\"; correct it", zh: "不能与 from 相同；请更正")
    }
    return (from, to)
  }

  /// The minutes of a target, which has one of the two keys.
  private mutating func limit(_ object: RulebookObject, _ element: PathNode) -> Int? {
    switch (object.value("hours"), object.value("minutes")) {
    case (let hours?, nil): return whole(hours, 0...100_000).map { $0 * 60 }
    case (nil, let minutes?): return whole(minutes, 0...6_000_000)
    case (nil, nil), (_?, _?):
      note(
        element, en: "must have either \"hours\" or \"minutes\"; correct it",
        zh: "应在 hours（小时）和 minutes（分钟）中填写一项；请更正")
      return nil
    }
  }
}

private let serviceKeys = [
  "satisfaction", "repairsCalledBack", "usersAfterMonths", "returnWorkingDays", "urgentHours",
  "targets",
]

private let targetKeys = [
  "code", "from", "to", "hours", "minutes", "goal", "inCity", "upToKm", "level", "anyWarranty",
]
