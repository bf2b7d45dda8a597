package import Text

/// The milestones that lines of standing statements did, by machine.
package struct DoneMilestones: Sendable {
  /// The line that did a milestone.
  package struct Line: Sendable {
    package let servedOn: Day
    package let statement: Symbol
    package let number: Symbol
  }

  /// Of each machine the visits that did something, of each milestone the earliest.
  private var visits = SymbolMap<[MaintenanceVisit]>()

  /// Takes the visits of all standing statements, in any order.
  package init(_ all: [MaintenanceVisit], _ symbols: SymbolTable) {
    for visit in all where visit.isDone {
      let known = visits[visit.machine]?.firstIndex { $0.milestone == visit.milestone }
      guard let known else {
        visits[visit.machine, default: []].append(visit)
        continue
      }
      if let other = visits[visit.machine]?[known], visit.isEarlier(than: other, symbols) {
        visits[visit.machine, default: []][known] = visit
      }
    }
  }

  /// The earliest line that did a milestone of a machine; nil for one that is not done.
  func line(of machine: Symbol, _ milestone: Symbol) -> Line? {
    guard let visit = visits[machine]?.first(where: { $0.milestone == milestone }) else {
      return nil
    }
    return Line(servedOn: visit.servedOn, statement: visit.statement, number: visit.line)
  }
}
