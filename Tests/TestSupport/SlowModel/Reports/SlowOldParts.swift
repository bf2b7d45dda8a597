/// The report of old parts, worked out row by row and day by day from the files of a workspace.
package struct SlowOldParts {
  /// A row of a file, with where it stands.
  private struct Row {
    let file: String
    let row: Int
    let cells: [String: String]
    func text(_ column: String) -> String { cells[column] ?? "" }
  }

  private struct Entry {
    let day: Int, change: Int, order: Int
    let store: String, part: String, type: String, number: String, dealer: String, label: String
    let partner: String
  }

  private struct Part {
    let row: Row
    let dealer: String, label: String, part: String, disposition: String, store: String
    let period: Int, day: Int, accepted: Int
    let isAsked: Bool
    var isAppraised: Bool { isAsked && !disposition.isEmpty && !store.isEmpty }
  }

  private struct Move {
    let row: Row
    let number: String, store: String, part: String, label: String, type: String, toStore: String
    let partner: String
    let day: Int, change: Int
  }

  private let files: [MonthFile]
  private let hasStores: Bool
  private let first: Int, last: Int
  private var parts: [Part] = []
  private var moves: [Move] = []
  private var entries: [Entry] = []
  /// Severity, file, row, column, dealer and code.
  package private(set) var exceptions: [String] = []

  package init(_ stores: TightStores, from: String, to: String) {
    hasStores = stores.hasStores
    files = Self.ordered(stores.files())
    first = (SlowText.period(from) ?? 0) * 100 + 1
    last = SlowDay.lastDay(of: SlowText.period(to) ?? 0)
    let copies = Self.copies(files)
    exceptions = copies.map { "notice,\($0),,,,file-twice" }
    for row in acceptanceRows(copies) { if let part = part(row) { parts.append(part) } }
    for row in Self.once(rows("movements", copies)) {
      if let move = move(row, copies) { moves.append(move) }
    }
    enter()
    askStores()
  }

  /// Reference first, then the inboxes in time.
  private static func ordered(_ files: [MonthFile]) -> [MonthFile] {
    files.sorted { left, right in
      let (isFirst, isSecond) = (
        left.path.hasPrefix("reference"), right.path.hasPrefix("reference")
      )
      return isFirst != isSecond ? isFirst : left.path < right.path
    }
  }

  private static func copies(_ files: [MonthFile]) -> Set<String> {
    var known: [[UInt8]] = []
    var copies: Set<String> = []
    for file in files {
      if known.contains(file.bytes) { copies.insert(file.path) }
      known.append(file.bytes)
    }
    return copies
  }

  private func rows(_ kind: String, _ copies: Set<String>) -> [Row] {
    let column = kind == "movements" ? "movement_no" : kind == "records" ? "record_no" : "result"
    return files.filter { $0.path.hasSuffix(".csv") }.flatMap { file -> [Row] in
      let table = SlowText.rows(of: String(decoding: file.bytes, as: UTF8.self))
      guard let names = table.first, names.contains(column),
        kind != "acceptance" || names.contains("disposition")
      else { return [] }
      return table.dropFirst().enumerated().map { place, cells in
        Row(
          file: file.path, row: place + 2,
          cells: Dictionary(zip(names, cells), uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  /// Of rows that are alike the most that any one file has.
  private static func once(_ rows: [Row]) -> [Row] {
    var groups: [[String: String]: [Row]] = [:]
    for row in rows { groups[row.cells, default: []].append(row) }
    let kept = groups.values.flatMap { group -> [Row] in
      let files = Set(group.map(\.file)).map { name in group.filter { $0.file == name } }
      let most = files.map(\.count).max() ?? 0
      return files.filter { $0.count == most }.min { order($0[0], rows) < order($1[0], rows) } ?? []
    }
    return kept.sorted { order($0, rows) < order($1, rows) }
  }

  private static func order(_ row: Row, _ rows: [Row]) -> Int {
    rows.firstIndex { $0.file == row.file && $0.row == row.row } ?? 0
  }

  private mutating func report(_ row: Row, _ column: String, _ dealer: String, _ code: String) {
    exceptions.append("error,\(row.file),\(row.row),\(column),\(dealer),\(code)")
  }

  /// The rows that count, after those that cannot be read were told.
  private mutating func acceptanceRows(_ copies: Set<String>) -> [Row] {
    var good: [Row] = []
    for row in rows("acceptance", copies) {
      let isCopy = copies.contains(row.file)
      let dealer = row.text("dealer")
      if row.text("inspected_on") == "去年" {
        if !isCopy { report(row, "inspected_on", dealer, "register-unreadable") }
        if row.text("disposition") == "也许", !isCopy {
          report(row, "disposition", dealer, "value")
        }
        continue
      }
      if row.text("disposition") == "也许", !isCopy { report(row, "disposition", dealer, "value") }
      let isRead =
        row.file.hasPrefix("reference/") || row.file.hasPrefix("inbox/\(row.text("period"))/")
      if isRead { good.append(row) }
    }
    return Self.once(good)
  }

  private mutating func part(_ row: Row) -> Part? {
    let words = [
      "可利用": "reusable", "scrap": "scrap", "待追偿": "supplier", "reusable": "reusable",
      "supplier": "supplier", "报废": "scrap",
    ]
    let (dealer, label) = (row.text("dealer"), row.text("label_no"))
    let period = SlowText.period(row.text("period")) ?? 0
    let disposition = words[row.text("disposition")] ?? ""
    let store = storeID(row.text("store"))
    var accepted = SlowText.number(row.text("accepted"), decimals: 3) ?? 0
    let visit = record(label).flatMap { $0.text("dealer") == dealer ? $0 : nil }
    switch row.text("result") {
    case "合格", "accepted": break
    case "拆件":
      let day = visit.flatMap { SlowText.day($0.text("service_date")) }
      if !mayBeDismantled(row.text("part_no"), day ?? SlowDay.lastDay(of: period)) { accepted = 0 }
    default: accepted = 0
    }
    if label.isEmpty { accepted = 0 }
    let isAsked = row.text("disposition") != "也许"
    if isAsked, accepted > 0, disposition.isEmpty != store.isEmpty {
      report(row, store.isEmpty ? "store" : "disposition", dealer, "missing")
    }
    return Part(
      row: row, dealer: dealer, label: label, part: row.text("part_no"), disposition: disposition,
      store: store, period: period,
      day: SlowText.day(row.text("inspected_on"))
        ?? SlowDay.lastDay(of: SlowDay.month(after: period)), accepted: accepted, isAsked: isAsked)
  }

  private func mayBeDismantled(_ part: String, _ day: Int) -> Bool {
    part == "P-2" && day >= 20_250_101
  }

  /// The record of the latest inbox.
  private func record(_ number: String) -> Row? {
    guard !number.isEmpty else { return nil }
    return rows("records", []).last { $0.text("record_no") == number }
  }

  private func family(_ label: String, dealer: String?) -> String {
    guard let record = record(label), dealer ?? record.text("dealer") == record.text("dealer")
    else { return "" }
    return ["M-1": "装载机", "M-2": "压路机"][record.text("machine_no")] ?? ""
  }

  private func storeID(_ text: String) -> String {
    let id = text.uppercased()
    guard hasStores else { return id }
    return TightStores.stores.first { $0.id == id || $0.name == text }?.id ?? id
  }

  private mutating func move(_ row: Row, _ copies: Set<String>) -> Move? {
    let types = [
      "清退供应商": "supplier", "修复领用": "reuse", "destroy": "destroy", "供应商退回": "supplier-return",
      "盘盈盘亏": "count", "盘亏": "count", "盘盈": "count", "调拨": "transfer", "transfer": "transfer",
    ]
    let (word, type) = (row.text("type"), types[row.text("type")])
    var faults: [(String, String)] = []
    if row.text("movement_no").isEmpty { faults.append(("movement_no", "missing")) }
    if SlowText.day(row.text("date")) == nil { faults.append(("date", "date")) }
    if type == nil { faults.append(("type", "value")) }
    var change = SlowText.number(row.text("quantity"), decimals: 3) ?? 0
    if type == "count" ? change == 0 : change <= 0 { faults.append(("quantity", "number")) }
    if type == "transfer" {
      if row.text("to_store").isEmpty { faults.append(("to_store", "missing")) }
      if row.text("to_store") == row.text("store") { faults.append(("to_store", "value")) }
    }
    guard faults.isEmpty, let type else {
      if !copies.contains(row.file) {
        for (column, code) in faults { report(row, column, "", code) }
      }
      return nil
    }
    if word == "盘亏" { change = -abs(change) }
    if word == "盘盈" { change = abs(change) }
    if !["count", "supplier-return"].contains(type) { change = -change }
    return Move(
      row: row, number: row.text("movement_no"), store: storeID(row.text("store")),
      part: row.text("part_no"), label: row.text("label_no"), type: type,
      toStore: type == "transfer" ? storeID(row.text("to_store")) : "",
      partner: row.text("partner"), day: SlowText.day(row.text("date")) ?? 0, change: change)
  }

  private mutating func enter() {
    for part in parts where part.isAppraised && part.accepted > 0 {
      entries.append(
        Entry(
          day: part.day, change: part.accepted, order: entries.count, store: part.store,
          part: part.part, type: "in", number: "", dealer: part.dealer, label: part.label,
          partner: ""))
    }
    for move in moves {
      let order = entries.count
      func entry(_ store: String, _ change: Int) -> Entry {
        Entry(
          day: move.day, change: change, order: order, store: store, part: move.part,
          type: move.type, number: move.number, dealer: "", label: move.label,
          partner: move.partner)
      }
      entries.append(entry(move.store, move.change))
      if move.type == "transfer" { entries.append(entry(move.toStore, -move.change)) }
    }
  }
}

extension SlowOldParts {
  package var tables: [String: String] {
    ["stock.csv": stock, "stock-movements.csv": movements, "stock-check.csv": checks]
  }

  private var stock: String {
    var rows: [(key: [String], cells: [String])] = []
    for pile in Set(entries.map { [$0.store, $0.part] }) {
      let own = entries.filter { $0.store == pile[0] && $0.part == pile[1] && $0.day <= last }
      let opening = own.filter { $0.day < first }.reduce(0) { $0 + $1.change }
      let come = own.filter { $0.day >= first && $0.change > 0 }.reduce(0) { $0 + $1.change }
      let gone = own.filter { $0.day >= first && $0.change < 0 }.reduce(0) { $0 - $1.change }
      let closing = opening + come - gone
      guard opening != 0 || come != 0 || gone != 0 || closing != 0 else { continue }
      let purpose =
        hasStores ? TightStores.stores.first { $0.id == pile[0] }?.purpose ?? "" : ""
      let price =
        [
          "P-1": last < 20_251_116 ? 123_456 : 130_500, "P-2": 12_505_000,
          "P-3": last <= 20_251_031 ? 555_000 : 0,
        ][pile[1]] ?? 0
      let names = [
        "P-1": last < 20_251_116 ? "滤清器" : "滤清器二型", "P-2": "ZL30主传动", "P-3": "喷油嘴",
        "P-4": "启动电机", "P-5": "油泵",
      ]
      let isWorth = !purpose.isEmpty && purpose != "scrap" && price > 0
      rows.append(
        (
          pile,
          pile + [
            names[pile[1]] ?? "", purpose, SlowOldParts.quantity(opening),
            SlowPrint.quantity(come), SlowPrint.quantity(gone), SlowOldParts.quantity(closing),
            isWorth ? SlowPrint.money(SlowRounding.amount(closing, price)) : "",
            closing > 0 ? oldest(own, closing).map(SlowDay.text) ?? "" : "",
          ]
        ))
    }
    let sorted = rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return "store,part_no,part_name,disposition,opening,in,out,closing,value,oldest\n"
      + SlowPrint.csv(sorted.map(\.cells))
  }

  /// Piece by piece in thousandths of one: what came in and was not taken by anything that went out,
  /// the first out being the first that came.
  private func oldest(_ entries: [Entry], _ closing: Int) -> Int? {
    var days: [Int] = []
    var missing = 0
    let sorted = entries.sorted {
      ($0.day, $0.change > 0 ? 0 : 1, $0.order) < ($1.day, $1.change > 0 ? 0 : 1, $1.order)
    }
    for entry in sorted {
      let pieces = abs(entry.change) / 500
      if entry.change > 0 {
        let filled = min(missing, pieces)
        missing -= filled
        days += [Int](repeating: entry.day, count: pieces - filled)
      } else {
        let taken = min(days.count, pieces)
        days.removeFirst(taken)
        missing += pieces - taken
      }
    }
    return days.first
  }

  static func quantity(_ value: Int) -> String {
    (value < 0 ? "-" : "") + SlowPrint.quantity(abs(value))
  }

  private var movements: String {
    let shown = entries.filter { $0.day >= first && $0.day <= last }.sorted {
      let (left, right) = (
        [SlowDay.text($0.day), $0.number, $0.store, $0.part],
        [SlowDay.text($1.day), $1.number, $1.store, $1.part]
      )
      return left != right ? left.lexicographicallyPrecedes(right) : $0.order < $1.order
    }
    return "date,movement_no,store,part_no,type,quantity,dealer,label_no,partner\n"
      + SlowPrint.csv(
        shown.map { entry in
          [
            SlowDay.text(entry.day), entry.number, entry.store, entry.part, entry.type,
            SlowOldParts.quantity(entry.change), entry.dealer, entry.label, entry.partner,
          ]
        })
  }

  private var checks: String {
    var rows: [(place: Int, quantity: Int, cells: [String])] = []
    let open = parts.filter { $0.day <= last && $0.accepted > 0 && !$0.isAppraised }
    for key in Set(open.map { [$0.dealer, SlowDay.periodText($0.period), $0.label, $0.part] }) {
      let rest = open.filter {
        [$0.dealer, SlowDay.periodText($0.period), $0.label, $0.part] == key
      }.reduce(0) { $0 + $1.accepted }
      rows.append((0, rest, ["not-appraised"] + key + [SlowPrint.quantity(rest), "", "", ""]))
    }
    for pile in Set(entries.map { [$0.store, $0.part] }) {
      let own = entries.filter { $0.store == pile[0] && $0.part == pile[1] }
      var day = first
      while day <= last {
        let balance = own.filter { $0.day <= day }.reduce(0) { $0 + $1.change }
        if balance < 0 {
          rows.append(
            (
              1, -balance,
              [
                "negative", "", "", "", pile[1], SlowPrint.quantity(-balance), pile[0], "",
                SlowDay.text(day),
              ]
            ))
          break
        }
        day = SlowDay.next(day)
      }
    }
    for wrong in wrongStores { rows.append((2, wrong.quantity, wrong.cells)) }
    let sorted = rows.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      let (first, second) = (Array(left.cells[1...4]), Array(right.cells[1...4]))
      if first != second { return first.lexicographicallyPrecedes(second) }
      if left.quantity != right.quantity { return left.quantity < right.quantity }
      return left.cells[6...].lexicographicallyPrecedes(right.cells[6...])
    }
    return "code,dealer,period,label_no,part_no,quantity,store,movement_no,date\n"
      + SlowPrint.csv(sorted.map(\.cells))
  }

  private struct Wrong {
    let row: Row, column: String, dealer: String, quantity: Int, cells: [String]
  }

  private var wrongStores: [Wrong] {
    guard hasStores else { return [] }
    var found: [Wrong] = []
    for part in parts
    where part.isAppraised && part.accepted > 0 && part.day >= first && part.day <= last {
      let family = family(part.label, dealer: part.dealer)
      guard isWrong(part.store, part.disposition, family) else { continue }
      let cells = [
        "wrong-store", part.dealer, SlowDay.periodText(part.period), part.label, part.part,
        SlowPrint.quantity(part.accepted), part.store, "", SlowDay.text(part.day),
      ]
      found.append(
        Wrong(
          row: part.row, column: "store", dealer: part.dealer, quantity: part.accepted,
          cells: cells))
    }
    for move in moves where move.day >= first && move.day <= last {
      let quantity = move.type == "count" ? move.change : abs(move.change)
      let stores =
        [("store", move.store)] + (move.type == "transfer" ? [("to_store", move.toStore)] : [])
      for (column, store) in stores where isWrong(store, "", family(move.label, dealer: nil)) {
        let cells = [
          "wrong-store", "", "", move.label, move.part, SlowOldParts.quantity(quantity), store,
          move.number, SlowDay.text(move.day),
        ]
        found.append(
          Wrong(row: move.row, column: column, dealer: "", quantity: quantity, cells: cells))
      }
    }
    return found
  }

  private func isWrong(_ store: String, _ disposition: String, _ family: String) -> Bool {
    guard let own = TightStores.stores.first(where: { $0.id == store }) else { return true }
    if !disposition.isEmpty, disposition != own.purpose { return true }
    return !own.family.isEmpty && !family.isEmpty && own.family != family
  }

  private mutating func askStores() {
    for wrong in wrongStores { report(wrong.row, wrong.column, wrong.dealer, "wrong-store") }
  }
}
