package import Text

/// A check of a machine that is for sale (待销车保养检查).
package struct CareCheck: Hashable, Sendable {
  package let machine: Symbol
  package let checkedOn: Day
  /// Whether nothing was wrong with it.
  package let hasPassed: Bool
  /// The record of what was wrong; blank where none is named.
  package let record: Symbol

  package init(machine: Symbol, checkedOn: Day, hasPassed: Bool, record: Symbol) {
    self.machine = machine
    self.checkedOn = checkedOn
    self.hasPassed = hasPassed
    self.record = record
  }

  /// The checks of each machine by day, those of one day as they were read.
  static func byMachine(_ checks: [CareCheck]) -> SymbolMap<[CareCheck]> {
    var found = SymbolMap<[CareCheck]>()
    for check in checks.enumerated().sorted(by: {
      $0.element.checkedOn != $1.element.checkedOn
        ? $0.element.checkedOn < $1.element.checkedOn : $0.offset < $1.offset
    }) {
      found[check.element.machine, default: []].append(check.element)
    }
    return found
  }
}
