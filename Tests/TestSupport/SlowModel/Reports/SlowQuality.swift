/// The report of service quality, worked out case by case from the files of a workspace without an
/// archive.
package struct SlowQuality {
  typealias Row = SlowRegister.Row

  struct Target {
    let code: String, from: String, to: String
    let minutes: Int
    var goal = 100
    var isInCity = false
    var upTo: Int?
    var level = ""
    var isForAny = false
  }

  /// A case of a measure: whose, and how it came out.
  typealias Case = (dealer: String, result: String)

  struct Call {
    let number: String, dealer: String, machine: String, level: String
    let times: [String: SlowMoment]
    let distance: Int?
    let isInCity: Bool, isInWarranty: Bool
  }

  struct CallBack {
    let row: Row
    let machine: String, record: String, complaint: String, dealer: String
    let day: Int
  }

  struct Complaint {
    let number: String, dealer: String, machine: String, about: String
    let received: SlowMoment
    let closed: SlowMoment?
    let isReturn: Bool, isUrgent: Bool, isLiable: Bool
  }

  let register: SlowRegister
  let service: TightService
  let first: Int, last: Int, asOf: Int
  var names: [String: String] = [:]
  var records: [Row] = []
  var machineDealers: [String: String] = [:]
  var calls: [Call] = []
  var callBacks: [CallBack] = []
  var complaints: [Complaint] = []
  /// Severity, file, row, column, dealer and code.
  package internal(set) var exceptions: [String] = []

  package init(_ service: TightService, from: String, to: String, asOf: Int) {
    self.service = service
    self.asOf = asOf
    register = SlowRegister(service.files())
    first = (SlowText.period(from) ?? 0) * 100 + 1
    last = SlowDay.lastDay(of: SlowText.period(to) ?? 0)
    read()
  }

  var targets: [Target] {
    guard service.hasOwnTargets else {
      return [
        Target(code: "arrival-city", from: "called", to: "arrived", minutes: 120, isInCity: true),
        Target(code: "arrival-200", from: "called", to: "arrived", minutes: 360, upTo: 2000),
        Target(code: "arrival-300", from: "called", to: "arrived", minutes: 480, upTo: 3000),
        Target(code: "arrival-400", from: "called", to: "arrived", minutes: 600, upTo: 4000),
        Target(code: "restored", from: "called", to: "restored", minutes: 1440),
        // No column of answers and checks: those two are no measures here.
        Target(code: "arranged", from: "transferred", to: "arranged", minutes: 120),
      ]
    }
    return [
      Target(code: "grave", from: "called", to: "arrived", minutes: 90, goal: 50, level: "A级"),
      Target(code: "near", from: "called", to: "arrived", minutes: 120, upTo: 505),
      Target(code: "sent", from: "transferred", to: "arranged", minutes: 60, isForAny: true),
      Target(code: "back", from: "arrived", to: "restored", minutes: 180),
    ]
  }

  var satisfactionGoal: Int { service.hasOwnTargets ? 67 : 97 }
  var usersAfterMonths: Int { service.hasOwnTargets ? 1 : 3 }
  var urgentMinutes: Int { service.hasOwnTargets ? 300 : 1440 }

  func isInRange(_ day: Int) -> Bool { first <= day && day <= last }

  func workingDay(_ count: Int, after start: Int) -> Int {
    var (day, left) = (start, count)
    while left > 0 {
      day = SlowDay.next(day)
      // The workspace's own calendar takes 12 November off, and the Saturday of 11 October too.
      if SlowDay.workingDay(1, after: previous(day)) == day, day != 20_251_112 { left -= 1 }
    }
    return day
  }

  private func previous(_ day: Int) -> Int {
    day % 100 > 1 ? day - 1 : SlowDay.lastDay(of: SlowDay.month(before: day / 100))
  }

  /// The rows of all, then of each dealer with any.
  func byDealer(_ cases: [Case]) -> [(dealer: String, cases: [Case])] {
    let dealers = Set(cases.map(\.dealer)).subtracting([""]).sorted()
    return [("", cases)]
      + dealers.map { dealer in
        (dealer, cases.filter { $0.dealer == dealer })
      }
  }
}

extension SlowQuality {
  private mutating func read() {
    let dealers = register.rows("dealer", "taxpayer_id")
    for row in dealers {
      for name in [row.text("dealer"), row.text("name")] {
        names[SlowText.comparable(name)] = row.text("dealer")
      }
    }
    records = SlowRegister.latest(register.rows("record_no", "signed"), "record_no").rows
    readMachines()
    readCalls()
    readComplaints()
    guard service.hasCallBacks else { return }
    callBacks = SlowRegister.once(register.rows("called_on")).map { row in
      let record = SlowText.identifier(row.text("record_no"))
      let machine = SlowText.identifier(row.text("machine_no"))
      let own = records.first { SlowText.identifier($0.text("record_no")) == record }
      return CallBack(
        row: row, machine: machine, record: record,
        complaint: SlowText.identifier(row.text("complaint_no")),
        dealer: own?.text("dealer") ?? machineDealers[machine] ?? "",
        day: SlowText.day(row.text("called_on")) ?? 0)
    }
  }

  /// The id of a dealer of the register; empty, and reported, where there is none.
  private mutating func dealer(_ row: Row) -> String {
    let written = row.text("dealer")
    if written.isEmpty { return "" }
    if let id = names[SlowText.comparable(written)] { return id }
    exceptions.append("error,\(row.file),\(row.row),dealer,\(written),dealer-unknown")
    return ""
  }

  private mutating func readMachines() {
    let days = records.filter { (SlowText.day($0.text("service_date")) ?? 0) <= asOf }.sorted {
      ($0.text("service_date"), $0.text("record_no"))
        < ($1.text("service_date"), $1.text("record_no"))
    }
    for record in days { machineDealers[record.text("machine_no")] = record.text("dealer") }
    for row in register.rows("sold_on", "arrived_on") {
      let dealer = dealer(row)
      if !dealer.isEmpty { machineDealers[row.text("machine_no")] = dealer }
    }
  }

  private mutating func readCalls() {
    let names = ["called", "arrived", "restored", "transferred", "arranged"]
    var pairs = names.dropFirst().map { ("called", $0) } + [("arrived", "restored")]
    pairs += targets.map { ($0.from, $0.to) }
    let sound = self.sound(register.rows("call_no"), names.map { ($0, "\($0)_at") }, pairs)
    let (rows, differing) = SlowRegister.latest(sound, "call_no")
    report(differing, "call_no")
    for row in rows {
      let times = moments(row, names.map { ($0, "\($0)_at") })
      let kilometres = row.text("distance").filter { $0.isNumber || $0 == "." }
      let call = Call(
        number: SlowText.identifier(row.text("call_no")), dealer: dealer(row),
        machine: row.text("machine_no"), level: SlowText.comparable(row.text("level")),
        times: times, distance: SlowText.number(kilometres, decimals: 1),
        isInCity: row.text("in_city") == "是", isInWarranty: row.text("in_warranty") != "否")
      calls.append(call)
    }
    calls.sort { $0.number < $1.number }
  }

  private mutating func readComplaints() {
    let columns = [("received", "received_at"), ("closed", "closed_at")]
    let sound = self.sound(register.rows("received_at"), columns, [("received", "closed")])
    let (rows, differing) = SlowRegister.latest(sound, "complaint_no")
    report(differing, "complaint_no")
    let classes = ["质量异常": "quality", "服务不及时": "late", "违规": "conduct", "其他": "other"]
    for row in rows {
      let times = moments(row, columns)
      guard let received = times["received"] else { continue }
      let own = dealer(row)
      complaints.append(
        Complaint(
          number: row.text("complaint_no"),
          dealer: own.isEmpty ? machineDealers[row.text("machine_no")] ?? "" : own,
          machine: row.text("machine_no"), about: classes[row.text("class")] ?? row.text("class"),
          received: received, closed: times["closed"], isReturn: row.text("return") == "是",
          isUrgent: row.text("urgent") == "是", isLiable: row.text("liable") == "是"))
    }
    complaints.sort { $0.number < $1.number }
  }

  private func moments(_ row: Row, _ columns: [(String, String)]) -> [String: SlowMoment] {
    var times: [String: SlowMoment] = [:]
    for (name, column) in columns { times[name] = SlowMoment(row.text(column)) }
    return times
  }

  /// The rows whose moments can be read and are in their order; the others are reported.
  private mutating func sound(
    _ rows: [Row], _ columns: [(String, String)], _ order: [(String, String)]
  ) -> [Row] {
    rows.filter { row in
      let dealer = SlowText.identifier(row.text("dealer"))
      let broken = columns.filter {
        !row.text($0.1).isEmpty && SlowMoment(row.text($0.1)) == nil
      }
      for column in broken {
        exceptions.append("error,\(row.file),\(row.row),\(column.1),\(dealer),moment")
      }
      let times = moments(row, columns)
      let wrong = order.first { from, to in
        guard let from = times[from], let to = times[to] else { return false }
        return to.isBefore(from)
      }
      if broken.isEmpty, let wrong {
        exceptions.append(
          "error,\(row.file),\(row.row),\(wrong.1)_at,\(dealer),moment-order")
      }
      return broken.isEmpty && wrong == nil
    }
  }

  private mutating func report(_ rows: [Row], _ column: String) {
    for row in rows {
      let dealer = SlowText.identifier(row.text("dealer"))
      exceptions.append("error,\(row.file),\(row.row),\(column),\(dealer),register-unreadable")
    }
  }
}
