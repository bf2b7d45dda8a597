/// The report of care, worked out machine by machine from the files of a workspace and from what its
/// months decided.
package struct SlowCare {
  private struct Row {
    let file: String
    let number: Int
    let cells: [String: String]
    subscript(column: String) -> String { cells[column] ?? "" }
  }

  private struct Machine {
    let row: Row
    let number: String
    var dealer = ""
    let sold: Int?, arrived: Int?, left: Int?
    let months: Int
  }

  private struct Record {
    let number: String, dealer: String, machine: String
    let day: Int
    /// In hundredths.
    let hours: Int?
  }

  private struct Visit {
    let record: Record
    let milestone: String, statement: String, line: String, decision: String
  }

  private struct Check {
    let machine: String, record: String
    let day: Int
    let hasPassed: Bool
  }

  private struct State {
    let dealer: String, state: String
    let milestone: Int
    let key: [String]
    let row: [String]
  }

  private let files: [MonthFile]
  private let milestones: [Int]
  private let seasons: Int?
  private let from: Int, to: Int, asOf: Int
  private var machines: [Machine] = []
  private var records: [String: Record] = [:]
  private var visits: [Visit] = []
  private var checks: [Check] = []
  /// Severity, file, row, column, dealer and code.
  package private(set) var exceptions: [String] = []

  /// Works a report out.
  ///
  /// - Parameters:
  ///   - care: The workspace.
  ///   - decisions: What each settled month decided, as its table has it.
  ///   - from: The first month.
  ///   - to: The last.
  ///   - asOf: The day that the report is seen from.
  package init(_ care: TightCare, decisions: [String], from: String, to: String, asOf: String) {
    files = care.files().sorted { left, right in
      let isLeft = left.path.hasPrefix("reference")
      let isRight = right.path.hasPrefix("reference")
      return isLeft != isRight ? isLeft : left.path < right.path
    }
    milestones = care.milestones
    seasons = care.seasons
    (self.from, self.to) = (SlowText.period(from) ?? 0, SlowText.period(to) ?? 0)
    self.asOf = SlowText.day(asOf) ?? 0
    readRecords()
    readMachines()
    readChecks()
    visits = decisions.flatMap(SlowReportText.rows).compactMap(visit)
  }

  private func rows(having column: String) -> [[Row]] {
    files.filter { $0.path.hasSuffix(".csv") }.compactMap { file in
      let table = SlowText.rows(of: String(decoding: file.bytes, as: UTF8.self))
      guard let names = table.first, names.contains(column), !names.contains("kind") else {
        return nil
      }
      return table.dropFirst().enumerated().map { place, cells in
        Row(
          file: file.path, number: place + 2,
          cells: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// Of one number the row of the last inbox stands; two of one inbox that differ do not.
  private mutating func readRecords() {
    for rows in rows(having: "service_date") {
      for row in rows {
        let same = rows.filter { $0["record_no"] == row["record_no"] }
        guard same.allSatisfy({ Self.agree($0, row) }) else {
          report(row, "record_no", row["dealer"], "register-unreadable")
          continue
        }
        records[row["record_no"]] = Record(
          number: row["record_no"], dealer: row["dealer"], machine: row["machine_no"],
          day: SlowText.day(row["service_date"]) ?? 0,
          hours: SlowText.number(row["hours"], decimals: 2))
      }
    }
  }

  private static func agree(_ left: Row, _ right: Row) -> Bool {
    left.cells.allSatisfy { name, cell in
      cell.isEmpty || right[name].isEmpty || cell == right[name]
    }
  }

  private mutating func readMachines() {
    for row in rows(having: "warranty_months").flatMap({ $0 }) {
      var machine = Machine(
        row: row, number: row["machine_no"], sold: SlowText.day(row["sold_on"]),
        arrived: SlowText.day(row["arrived_on"]), left: SlowText.day(row["left_on"]),
        months: Int(row["warranty_months"]) ?? 12)
      let named = row["dealer"]
      let known = TightCare.dealers.first { $0.0 == named.uppercased() || $0.1 == named }
      if !named.isEmpty, known == nil { report(row, "dealer", named, "dealer-unknown") }
      let own = records.values.filter { $0.machine == machine.number && $0.day <= asOf }
      let latest = own.max { ($0.day, $0.number) < ($1.day, $1.number) }
      machine.dealer = known?.0 ?? latest?.dealer ?? ""
      machines.append(machine)
    }
  }

  private mutating func readChecks() {
    var seen: [[UInt8]] = []
    var counts: [[String]: Int] = [:]
    for rows in rows(having: "checked_on") {
      guard let first = rows.first,
        let bytes = files.first(where: { $0.path == first.file })?.bytes
      else { continue }
      let isCopy = seen.contains(bytes)
      seen.append(bytes)
      if isCopy { exceptions.append("notice,\(first.file),,,,file-twice") }
      var here: [[String]: Int] = [:]
      for row in rows {
        guard let check = check(row, isCopy: isCopy) else { continue }
        let key = [
          check.machine, String(check.day), check.hasPassed ? "yes" : "no", check.record,
        ]
        here[key, default: 0] += 1
        guard here[key, default: 0] > counts[key, default: 0] else { continue }
        counts[key] = here[key]
        if machines.contains(where: { $0.number == check.machine }) {
          checks.append(check)
        } else {
          report(row, "machine_no", "", "machine-unknown")
        }
      }
    }
  }

  private mutating func check(_ row: Row, isCopy: Bool) -> Check? {
    let passed = SlowText.yesNo(row["passed"], blank: true)
    let day = SlowText.day(row["checked_on"])
    if !isCopy {
      if day == nil { report(row, "checked_on", "", "date") }
      if passed == nil { report(row, "passed", "", "yes-no") }
    }
    guard let day, let passed else { return nil }
    return Check(
      machine: row["machine_no"], record: row["record_no"].uppercased(), day: day,
      hasPassed: passed)
  }

  private mutating func report(_ row: Row, _ column: String, _ dealer: String, _ code: String) {
    let cell = dealer.contains(",") ? "\"\(dealer)\"" : dealer
    exceptions.append("error,\(row.file),\(row.number),\(column),\(cell),\(code)")
  }

  private func visit(_ row: [String: String]) -> Visit? {
    guard row["kind"] == "maintenance", let record = records[row["record_no"] ?? ""],
      record.dealer == row["dealer"]
    else { return nil }
    return Visit(
      record: record, milestone: row["item"] ?? "", statement: row["statement_no"] ?? "",
      line: row["line"] ?? "", decision: row["decision"] ?? "")
  }
}

extension SlowCare {
  /// The day at whose end a machine that nobody bought counts as sold.
  private func deemed(_ machine: Machine) -> Int? {
    guard machine.sold == nil, let arrived = machine.arrived, let seasons else { return nil }
    var day = arrived
    var left = seasons + 1
    while true {
      if SlowDay.halfEnds.contains(day % 10_000) { left -= 1 }
      if left == 0 { break }
      day = SlowDay.next(day)
    }
    if let gone = machine.left, gone <= day { return nil }
    return day
  }

  private func isInStock(_ machine: Machine, on day: Int) -> Bool {
    guard let arrived = machine.arrived, arrived <= day else { return false }
    if let sold = machine.sold, sold <= day { return false }
    if let left = machine.left, left <= day { return false }
    if let deemed = deemed(machine), deemed < day { return false }
    return true
  }

  private func window(_ index: Int, _ sold: Int) -> (Int, Int)? {
    let months = [(0, 0), (2, 3), (5, 6), (8, 9), (11, 12)]
    guard index < 5 else { return nil }
    if index == 0 { return (sold, SlowDay.day(sold, plusDays: 10)) }
    return (
      SlowDay.day(sold, plusMonths: months[index].0), SlowDay.day(sold, plusMonths: months[index].1)
    )
  }

  private func done(_ machine: Machine, _ milestone: Int) -> Visit? {
    visits.filter {
      $0.decision != "rejected" && $0.record.machine == machine.number
        && $0.milestone == String(milestone)
    }.min {
      ($0.record.day, $0.statement, Int($0.line) ?? 0)
        < ($1.record.day, $1.statement, Int($1.line) ?? 0)
    }
  }

  private func states(of machine: Machine) -> [State] {
    guard let sold = machine.sold ?? deemed(machine), sold <= asOf else { return [] }
    let end = SlowDay.day(sold, plusMonths: machine.months)
    guard end >= from * 100 + 1, sold <= SlowDay.lastDay(of: to) else { return [] }
    let reading = records.values.filter {
      $0.machine == machine.number && $0.hours != nil && $0.day > sold && $0.day <= asOf
    }.max { ($0.day, $0.number) < ($1.day, $1.number) }
    let guess = reading.map { record in
      (record.hours ?? 0) * SlowDay.days(from: sold, to: asOf)
        / (SlowDay.days(from: sold, to: record.day) * 100)
    }
    let covered = machine.months > 6 ? milestones.count : 3
    return (0..<covered).map { index in
      let milestone = milestones[index]
      let window = window(index, sold)
      let visit = done(machine, milestone)
      let isLaterDone = milestones[(index + 1)...].contains { done(machine, $0) != nil }
      var state = "waiting"
      if visit != nil {
        state = "done"
      } else if asOf > end || isLaterDone {
        state = "lapsed"
      } else if window == nil
        ? guess ?? 0 > milestone + 100
        : asOf > window?.1 ?? 0 && guess ?? .max > milestone + 100
      {
        state = "overdue"
      } else if window.map({ $0.0 <= asOf && asOf <= $0.1 }) ?? false
        || guess ?? -1 >= milestone - 100
      {
        state = "due"
      }
      let day = { (day: Int?) in day.map(SlowDay.text) ?? "" }
      let hours = reading.map { SlowPrint.quantity(($0.hours ?? 0) * 10) } ?? ""
      let urgency = state == "overdue" ? "0" : state == "due" ? "1" : "2"
      let windowEnd = window.map { String($0.1) } ?? "99999999"
      return State(
        dealer: machine.dealer, state: state, milestone: milestone,
        key: [urgency, machine.dealer, windowEnd, machine.number, String(1_000_000 + milestone)],
        row: [
          machine.dealer, machine.number, machine.row["model"], machine.row["family"], day(sold),
          day(end), String(milestone), day(window?.0), day(window?.1), hours, day(reading?.day),
          guess.map(String.init) ?? "", state, day(visit?.record.day), visit?.statement ?? "",
          visit?.line ?? "",
        ])
    }
  }

  package var tables: [String: String] {
    let states = machines.flatMap(states).sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return [
      "care.csv": table(
        "dealer,machine_no,model,family,sold_on,warranty_to,milestone,window_from,window_to,hours,"
          + "hours_on,estimate,state,done_on,statement_no,line", states.map(\.row)),
      "care-summary.csv": table(
        "dealer,milestone,covered,done,due,overdue,lapsed,waiting", summary(states)),
      "care-visits.csv": table(
        "dealer,service_date,machine_no,model,milestone,hours,record_no,statement_no,line,decision",
        visitRows),
      "stock-care.csv": table(
        "dealer,machine_no,model,arrived_on,period,checks,state,record_no", stockRows),
    ]
  }

  private func table(_ header: String, _ rows: [[String]]) -> String {
    header + "\n" + rows.map(SlowReportText.row).joined()
  }

  private func summary(_ states: [State]) -> [[String]] {
    Set(states.map(\.dealer)).sorted().flatMap { dealer in
      milestones.compactMap { milestone -> [String]? in
        let own = states.filter { $0.dealer == dealer && $0.milestone == milestone }
        guard !own.isEmpty else { return nil }
        let counts = ["done", "due", "overdue", "lapsed", "waiting"].map { state in
          String(own.filter { $0.state == state }.count)
        }
        return [dealer, String(milestone), String(own.count)] + counts
      }
    }
  }

  private var visitRows: [[String]] {
    let rows = visits.filter {
      $0.record.day >= from * 100 + 1 && $0.record.day <= SlowDay.lastDay(of: to)
    }.map { visit -> (key: [String], row: [String]) in
      let machine = machines.first { $0.number == visit.record.machine }
      let model = machine?.row["model"] ?? ""
      let hours = visit.record.hours.map { SlowPrint.quantity($0 * 10) } ?? ""
      let key = [
        visit.record.dealer, String(visit.record.day), visit.record.machine, model,
        String(1_000_000 + (Int(visit.milestone) ?? 0)),
        visit.record.hours.map { String(10_000_000 + $0) } ?? "", visit.record.number,
        visit.statement, String(1_000_000 + (Int(visit.line) ?? 0)),
      ]
      let row = [
        visit.record.dealer, SlowDay.text(visit.record.day), visit.record.machine, model,
        visit.milestone, hours, visit.record.number, visit.statement, visit.line, visit.decision,
      ]
      return (key, row)
    }
    return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  private var stockRows: [[String]] {
    var rows: [[String]] = []
    for machine in machines.sorted(by: { ($0.dealer, $0.number) < ($1.dealer, $1.number) }) {
      var month = from
      let counted = deemed(machine).flatMap {
        $0 <= asOf && (machine.left ?? .max) > asOf ? $0 : nil
      }
      let start =
        [machine.dealer, machine.number, machine.row["model"]]
        + [machine.arrived.map(SlowDay.text) ?? ""]
      while month <= to {
        let (first, last) = (month * 100 + 1, SlowDay.lastDay(of: month))
        let isTurn = counted.map { $0 <= last && ($0 >= first || month == from) } ?? false
        if isTurn {
          rows.append(start + [SlowDay.periodText(month), "", "deemed-sold", ""])
        } else if last <= asOf, isInStock(machine, on: first), isInStock(machine, on: last) {
          let own = checks.enumerated().filter {
            $0.element.machine == machine.number && $0.element.day / 100 == month
          }.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
          let failed = own.filter { !$0.hasPassed }
          let state =
            failed.contains { $0.record.isEmpty }
            ? "no-record" : own.isEmpty ? "missing" : "checked"
          let records = failed.map(\.record).filter { !$0.isEmpty }
          rows.append(
            start + [
              SlowDay.periodText(month), String(own.count), state,
              records.joined(separator: ";"),
            ])
        }
        month = SlowDay.month(after: month)
      }
    }
    return rows
  }
}
