/// The report of old parts, worked out row by row and day by day from the files of a workspace.
package struct SlowOldParts {
  /// A row of a file, with where it stands.
  struct Row {
    let file: String
    let row: Int
    let cells: [String: String]
    func text(_ column: String) -> String { cells[column] ?? "" }
  }

  struct Entry {
    let day: Int, change: Int, order: Int
    let store: String, part: String, type: String, number: String, dealer: String, label: String
    let partner: String
  }

  struct Part {
    let row: Row
    let dealer: String, label: String, part: String, disposition: String, store: String
    let period: Int, day: Int, accepted: Int
    let isAsked: Bool
    var isAppraised: Bool { isAsked && !disposition.isEmpty && !store.isEmpty }
  }

  struct Move {
    let row: Row
    let number: String, store: String, part: String, label: String, type: String, toStore: String
    let partner: String
    let day: Int, change: Int
  }

  let files: [MonthFile]
  let hasStores: Bool
  let first: Int, last: Int
  var parts: [Part] = []
  var moves: [Move] = []
  var entries: [Entry] = []
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
  static func ordered(_ files: [MonthFile]) -> [MonthFile] {
    files.sorted { left, right in
      let (isFirst, isSecond) = (
        left.path.hasPrefix("reference"), right.path.hasPrefix("reference")
      )
      return isFirst != isSecond ? isFirst : left.path < right.path
    }
  }

  static func copies(_ files: [MonthFile]) -> Set<String> {
    var known: [[UInt8]] = []
    var copies: Set<String> = []
    for file in files {
      if known.contains(file.bytes) { copies.insert(file.path) }
      known.append(file.bytes)
    }
    return copies
  }

  func rows(_ kind: String, _ copies: Set<String>) -> [Row] {
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
  static func once(_ rows: [Row]) -> [Row] {
    var groups: [[String: String]: [Row]] = [:]
    for row in rows { groups[row.cells, default: []].append(row) }
    let kept = groups.values.flatMap { group -> [Row] in
      let files = Set(group.map(\.file)).map { name in group.filter { $0.file == name } }
      let most = files.map(\.count).max() ?? 0
      return files.filter { $0.count == most }.min { order($0[0], rows) < order($1[0], rows) } ?? []
    }
    return kept.sorted { order($0, rows) < order($1, rows) }
  }

  static func order(_ row: Row, _ rows: [Row]) -> Int {
    rows.firstIndex { $0.file == row.file && $0.row == row.row } ?? 0
  }

  mutating func report(_ row: Row, _ column: String, _ dealer: String, _ code: String) {
    exceptions.append("error,\(row.file),\(row.row),\(column),\(dealer),\(code)")
  }

  /// The rows that count, after those that cannot be read were told.
  mutating func acceptanceRows(_ copies: Set<String>) -> [Row] {
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

  mutating func part(_ row: Row) -> Part? {
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

  func mayBeDismantled(_ part: String, _ day: Int) -> Bool {
    part == "P-2" && day >= 20_250_101
  }

  /// The record of the latest inbox.
  func record(_ number: String) -> Row? {
    guard !number.isEmpty else { return nil }
    return rows("records", []).last { $0.text("record_no") == number }
  }

  func family(_ label: String, dealer: String?) -> String {
    guard let record = record(label), dealer ?? record.text("dealer") == record.text("dealer")
    else { return "" }
    return ["M-1": "装载机", "M-2": "压路机"][record.text("machine_no")] ?? ""
  }

  func storeID(_ text: String) -> String {
    let id = text.uppercased()
    guard hasStores else { return id }
    return TightStores.stores.first { $0.id == id || $0.name == text }?.id ?? id
  }

  mutating func move(_ row: Row, _ copies: Set<String>) -> Move? {
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
      // That a name and an id are one store is asked of a row that can be read.
      let isWritten = row.text("to_store") == row.text("store")
      let isOne = faults.isEmpty && storeID(row.text("to_store")) == storeID(row.text("store"))
      if isWritten || isOne { faults.append(("to_store", "value")) }
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

  mutating func enter() {
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
