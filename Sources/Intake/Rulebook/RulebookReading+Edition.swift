import Settlement
import Tabular
internal import Text

extension RulebookReading {
  /// Reads an edition; what it does not say is as the built-in edition has it.
  mutating func edition(_ element: PathNode) -> Edition? {
    let object = self.object(element.node, at: element.path, keys: editionKeys)
    guard let fromNode = object.take("from") else {
      noteMissing("from", in: object)
      return nil
    }
    var edition = Edition(from: period(fromNode) ?? firstPeriod)
    takeDeadline(object.take("deadline"), &edition)
    if let fee = rateValue(object.take("managementFee")) { edition.managementFee = fee }
    takeNames(object.take("assemblies"), &edition.assemblies)
    takeNames(object.take("seals"), &edition.seals)
    takeNames(object.take("mayBeDismantled"), &edition.mayBeDismantled)
    takeMilestones(object.take("milestones"), &edition)
    if let days = object.take("cardWithinDays") {
      edition.cardWithinDays = days.node.isNull ? nil : whole(days, 0...100_000)
    }
    takeRequired(object.take("require"), &edition)
    takeInvoice(object.take("invoice"), &edition)
    takeCategories(object.take("taxCategory"), &edition)
    return edition
  }

  private mutating func takeDeadline(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let object = self.object(value.node, at: value.path, keys: ["day", "moves"])
    if let day = object.take("day"), let number = whole(day, 1...31) {
      edition.deadlineDay = number
    }
    if let moves = object.take("moves") {
      edition.deadlineMoves = bool(moves) ?? edition.deadlineMoves
    }
  }

  private mutating func takeNames(_ value: PathNode?, _ names: inout [String]) {
    guard let value else { return }
    names = elements(value).compactMap { text($0) }.map { folded($0) }
  }

  private mutating func takeMilestones(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    edition.milestones = elements(value).compactMap { whole($0, 1...1_000_000) }
    guard edition.milestones != Array(Set(edition.milestones)).sorted() else { return }
    note(
      value, en: "must be ascending hours, each once; sort them", zh: "应为由小到大、不重复的小时数；请调整顺序")
  }

  private mutating func takeRequired(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    edition.required = elements(value).compactMap {
      word($0)
    }
  }

  private mutating func takeInvoice(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let object = self.object(value.node, at: value.path, keys: ["workingDays", "taxTolerance"])
    if let days = object.take("workingDays"), let number = whole(days, 0...365) {
      edition.invoiceWorkingDays = number
    }
    if let tolerance = object.take("taxTolerance"), let amount = money(tolerance) {
      edition.taxTolerance = amount
    }
  }

  private mutating func takeCategories(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let kinds = ClaimKind.allCases.filter { $0 != .unknown }
    let object = self.object(value.node, at: value.path, keys: kinds.map(\.rawValue))
    for kind in kinds {
      let category: TaxCategory? = word(object.take(kind.rawValue))
      if let category { edition.taxCategories[kind] = category }
    }
  }
}

private let editionKeys = [
  "from", "deadline", "managementFee", "assemblies", "seals", "mayBeDismantled", "milestones",
  "cardWithinDays", "require", "invoice", "taxCategory",
]

/// Stands for a first period that cannot be read, so that the rest of the edition is still read.
private let firstPeriod = Period(of: Day(number: 0))
