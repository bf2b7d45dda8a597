/// The tables of the report, from what was read.
extension SlowQuality {
  /// By the names of their files.
  package var tables: [String: String] {
    [
      "quality.csv": table(
        "measure,dealer,cases,met,missed,open,unknown,percent,goal,reached", measureRows),
      "quality-calls.csv": table(
        "call_no,dealer,machine_no,distance,target,from,to,minutes,result", callRows),
      "quality-complaints.csv": table(
        "complaint_no,dealer,class,received,due,closed,result,followed_on", complaintRows),
      "quality-answers.csv": table(
        "question,dealer,asked,satisfied,fairly,neutral,dissatisfied,very-dissatisfied,yes,no,blank",
        answerRows),
      "quality-todo.csv": table("code,dealer,machine_no,reference,since", taskRows),
      "scorecard.csv": table(
        "dealer,name,lists,late_lists,lines,rejected,claimed,reductions,reduced_percent,"
          + "arrival_percent,restored_percent,satisfaction_percent,called_back_percent,complaints,"
          + "liable,invoices_late", cardRows),
    ]
  }

  private func table(_ heading: String, _ rows: [[String]]) -> String {
    ([heading] + rows.map { SlowReportText.row($0) }).map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }
      .joined()
  }

  // MARK: Calls

  private func targets(of call: Call) -> [Target] {
    var chosen: [Target] = []
    for target in targets {
      let isMet =
        (call.isInWarranty || target.isForAny) && (!target.isInCity || call.isInCity)
        && (target.upTo.map { limit in call.distance.map { $0 <= limit } ?? false } ?? true)
        && (target.level.isEmpty || target.level == call.level)
      let isTaken = chosen.contains { $0.from == target.from && $0.to == target.to }
      if isMet, !isTaken { chosen.append(target) }
    }
    return chosen
  }

  private func result(
    _ from: SlowMoment?, _ to: SlowMoment?, _ limit: Int, happened: Bool = false
  ) -> String {
    guard let from, from.minute != nil else { return "unknown" }
    if let to {
      guard let minutes = to.minutes(since: from) else { return "unknown" }
      return minutes <= limit ? "met" : "missed"
    }
    if happened { return "unknown" }
    return (from.minutes(toEndOf: asOf) ?? 0) > limit ? "missed" : "open"
  }

  private var judged: [(call: Call, target: Target, result: String)] {
    calls.filter { isInRange($0.times["called"]?.day ?? 0) }.flatMap { call in
      targets(of: call).map { target in
        let happened = target.to == "arrived" && call.times["restored"] != nil
        return (
          call, target,
          result(
            call.times[target.from], call.times[target.to], target.minutes, happened: happened)
        )
      }
    }
  }

  private var callRows: [[String]] {
    let judged = judged
    return calls.filter { isInRange($0.times["called"]?.day ?? 0) }.flatMap { call in
      let own = judged.filter { $0.call.number == call.number }
      let distance = call.distance.map { $0 % 10 == 0 ? "\($0 / 10)" : "\($0 / 10).\($0 % 10)" }
      let head = [call.number, call.dealer, call.machine, distance ?? ""]
      var rows = own.map { _, target, result in
        let (from, to) = (call.times[target.from], call.times[target.to])
        let minutes = from.flatMap { from in to?.minutes(since: from) }
        return head + [
          target.code, from?.text ?? "", to?.text ?? "", minutes.map(String.init) ?? "", result,
        ]
      }
      if call.isInWarranty, !own.contains(where: { $0.target.to == "arrived" }) {
        rows.append(
          head + [
            "", call.times["called"]?.text ?? "", call.times["arrived"]?.text ?? "", "",
            "no-target",
          ])
      }
      return rows
    }
  }

  // MARK: Complaints

  private func due(_ complaint: Complaint) -> (text: String, result: String)? {
    if complaint.isUrgent {
      let result = result(complaint.received, complaint.closed, urgentMinutes)
      guard let minute = complaint.received.minute else { return ("", result) }
      let end = minute + urgentMinutes
      let day = SlowDay.day(complaint.received.day, plusDays: end / 1440)
      return (TightService.moment(day, end % 1440), result)
    }
    guard complaint.isReturn else { return nil }
    let day = workingDay(3, after: complaint.received.day)
    let result =
      complaint.closed.map { $0.day <= day ? "met" : "missed" } ?? (asOf > day ? "missed" : "open")
    return (SlowDay.text(day), result)
  }

  private func followed(_ complaint: Complaint) -> Int? {
    guard let closed = complaint.closed else { return nil }
    return reached.filter {
      $0.complaint == complaint.number && $0.day >= closed.day && $0.day <= asOf
    }.map(\.day).min()
  }

  private var ofRange: [Complaint] { complaints.filter { isInRange($0.received.day) } }

  private var complaintRows: [[String]] {
    ofRange.map { complaint in
      let due = due(complaint)
      return [
        complaint.number, complaint.dealer, complaint.about, complaint.received.text,
        due?.text ?? "", complaint.closed?.text ?? "",
        due?.result ?? (complaint.closed == nil ? "open" : "closed"),
        followed(complaint).map(SlowDay.text) ?? "",
      ]
    }
  }

  // MARK: Measures

  private var reached: [CallBack] { callBacks.filter { $0.row.text("reached") != "否" } }
  private var reachedInRange: [CallBack] { reached.filter { isInRange($0.day) } }
  private var recordsInRange: [Row] {
    records.filter { isInRange(SlowText.day($0.text("service_date")) ?? 0) }
  }

  private static let grades = [
    "满意": "satisfied", "satisfied": "satisfied", "基本满意": "fairly", "比较满意": "fairly",
    "一般": "neutral", "不满意": "dissatisfied", "很不满意": "very-dissatisfied",
    "非常不满意": "very-dissatisfied",
  ]

  private func satisfied(_ cell: String) -> String {
    guard let grade = Self.grades[cell] else { return "unknown" }
    return grade == "satisfied" || grade == "fairly" ? "met" : "missed"
  }

  private var repairs: [(row: Row, isReached: Bool)] {
    recordsInRange.map { row in
      (row, reached.contains { $0.record == row.text("record_no") && $0.day <= asOf })
    }
  }

  private var users: [(machine: String, since: Int, isReached: Bool)] {
    register.rows("sold_on", "arrived_on").compactMap { row in
      guard let sold = SlowText.day(row.text("sold_on")) else { return nil }
      let (machine, since) = (
        row.text("machine_no"), SlowDay.day(sold, plusMonths: usersAfterMonths)
      )
      guard since <= asOf else { return nil }
      return (
        machine, since,
        reached.contains { $0.machine == machine && $0.day >= since && $0.day <= asOf }
      )
    }
  }

  private func answer(_ isReached: Bool) -> String { isReached ? "met" : "missed" }

  private var measures: [(code: String, goal: Int, cases: [Case])] {
    let judged = judged
    var all = targets.map { target in
      (
        code: target.code, goal: target.goal,
        cases: judged.filter { $0.target.code == target.code }.map {
          (dealer: $0.call.dealer, result: $0.result)
        }
      )
    }
    all.append(
      (
        "satisfaction-records", satisfactionGoal,
        recordsInRange.map { ($0.text("dealer"), satisfied($0.text("satisfaction"))) }
      ))
    if service.hasCallBacks {
      all += [
        (
          "satisfaction-callbacks", satisfactionGoal,
          reachedInRange.map { ($0.dealer, satisfied($0.row.text("overall"))) }
        ),
        (
          "repairs-called-back", 80,
          repairs.map { ($0.row.text("dealer"), answer($0.isReached)) }
        ),
        (
          "users-called-back", 100,
          users.map { (machineDealers[$0.machine] ?? "", answer($0.isReached)) }
        ),
      ]
    }
    all += [
      (
        "returns-closed", 100,
        ofRange.filter { $0.isReturn && !$0.isUrgent }.map { ($0.dealer, due($0)?.result ?? "") }
      ),
      (
        "urgent-closed", 100,
        ofRange.filter(\.isUrgent).map { ($0.dealer, due($0)?.result ?? "") }
      ),
    ]
    if service.hasCallBacks {
      all.append(
        (
          "complaints-followed-up", 100,
          ofRange.filter { $0.closed != nil }.map { ($0.dealer, answer(followed($0) != nil)) }
        ))
    }
    return all
  }

  private var measureRows: [[String]] {
    measures.filter { !$0.cases.isEmpty }.flatMap { code, goal, cases in
      byDealer(cases).map { dealer, own in
        let counts = ["met", "missed", "open", "unknown"].map { result in
          own.count { $0.result == result }
        }
        let decided = counts[0] + counts[1]
        let reached = decided == 0 ? "" : counts[0] * 100 >= goal * decided ? "yes" : "no"
        return [code, dealer, "\(own.count)"] + counts.map(String.init) + [
          SlowReportText.percent(counts[0], of: decided), "\(goal)", reached,
        ]
      }
    }
  }

  // MARK: The rest

  private var answerRows: [[String]] {
    let asked = reachedInRange
    guard !asked.isEmpty else { return [] }
    let grades = ["satisfied", "fairly", "neutral", "dissatisfied", "very-dissatisfied"]
    return [
      "contact", "guidance", "prompt", "manner", "skill", "open_problem", "performance",
      "product", "overall",
    ].flatMap { question in
      byDealer(asked.map { ($0.dealer, $0.row.text(question)) }).map { dealer, own in
        let cells = own.map(\.result)
        let counts =
          grades.map { grade in cells.count { Self.grades[$0] == grade } }
          + [cells.count { $0 == "是" }, cells.count { $0 == "否" }, cells.count { $0.isEmpty }]
        return [question, dealer, "\(own.count)"] + counts.map(String.init)
      }
    }
  }

  private var taskRows: [[String]] {
    let worst = ["很不满意", "非常不满意"]
    func named(_ back: CallBack) -> [String] {
      [
        back.dealer, back.machine, back.record.isEmpty ? back.complaint : back.record,
        SlowDay.text(back.day),
      ]
    }
    func row(_ record: Row) -> [String] {
      ["dealer", "machine_no", "record_no", "service_date"].map { record.text($0) }
    }
    func complaint(_ one: Complaint, _ day: Int) -> [String] {
      [one.dealer, one.machine, one.number, SlowDay.text(day)]
    }
    let open = reachedInRange.filter { back in
      let days = reached.filter { $0.machine == back.machine && $0.day <= asOf }.map(\.day)
      return back.row.text("open_problem") == "是" && days.max() == back.day
    }
    let groups: [(String, [[String]])] = [
      (
        "very-dissatisfied",
        recordsInRange.filter { worst.contains($0.text("satisfaction")) }.map(row)
          + reachedInRange.filter { back in
            ["overall", "manner"].contains { worst.contains(back.row.text($0)) }
          }.map(named)
      ),
      ("major", reachedInRange.filter { $0.row.text("major") == "是" }.map(named)),
      ("open-problem", open.map(named)),
      (
        "complaint-overdue",
        complaints.filter { $0.closed == nil && due($0)?.result == "missed" }
          .map { complaint($0, $0.received.day) }
      ),
      (
        "complaint-not-followed-up",
        !service.hasCallBacks
          ? []
          : complaints.filter { $0.closed != nil && followed($0) == nil }
            .map { complaint($0, $0.closed?.day ?? 0) }
      ),
      (
        "repair-not-called",
        service.hasCallBacks ? repairs.filter { !$0.isReached }.map { row($0.row) } : []
      ),
      (
        "user-not-called",
        !service.hasCallBacks
          ? []
          : users.filter { !$0.isReached }.map {
            [machineDealers[$0.machine] ?? "", $0.machine, "", SlowDay.text($0.since)]
          }
      ),
      (
        "call-open",
        calls.filter { $0.times["restored"] == nil && ($0.times["called"]?.day ?? 0) <= asOf }
          .map { [$0.dealer, $0.machine, $0.number, SlowDay.text($0.times["called"]?.day ?? 0)] }
      ),
    ]
    return groups.flatMap { code, rows in
      rows.sorted { ($0[0], $0[3], $0[2], $0[1]) < ($1[0], $1[3], $1[2], $1[1]) }
        .map { [code] + $0 }
    }
  }

  private var cardRows: [[String]] {
    let judged = judged
    func percent(_ results: [String]) -> String {
      let met = results.count { $0 == "met" }
      return SlowReportText.percent(met, of: met + results.count { $0 == "missed" })
    }
    func ofMeasure(_ code: String, _ dealer: String) -> String {
      percent(
        measures.filter { $0.code == code }.flatMap(\.cases).filter { $0.dealer == dealer }
          .map(\.result))
    }
    return ["D001", "D002", "D003"].map { dealer in
      let own = judged.filter { $0.call.dealer == dealer }
      let names = ["D001": "青浦服务站", "D002": "蓝湾服务站"]
      let complained = ofRange.filter { $0.dealer == dealer }
      return [
        dealer, names[dealer] ?? (last < 20_251_201 ? "旧北岭服务站" : "北岭服务站"), "0", "0", "0", "0",
        "0.00", "0.00", "", percent(own.filter { $0.target.to == "arrived" }.map(\.result)),
        percent(own.filter { $0.target.to == "restored" }.map(\.result)),
        ofMeasure("satisfaction-callbacks", dealer), ofMeasure("repairs-called-back", dealer),
        "\(complained.count)", "\(complained.count { $0.isLiable })", "0",
      ]
    }
  }
}
