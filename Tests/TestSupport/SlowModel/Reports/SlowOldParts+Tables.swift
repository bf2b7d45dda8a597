/// The tables, and what has to be looked at.
extension SlowOldParts {
  package var tables: [String: String] {
    ["stock.csv": stock, "stock-movements.csv": movements, "stock-check.csv": checks]
  }

  var stock: String {
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
  func oldest(_ entries: [Entry], _ closing: Int) -> Int? {
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

  var movements: String {
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

  var checks: String {
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

  struct Wrong {
    let row: Row, column: String, dealer: String, quantity: Int, cells: [String]
  }

  var wrongStores: [Wrong] {
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

  func isWrong(_ store: String, _ disposition: String, _ family: String) -> Bool {
    guard let own = TightStores.stores.first(where: { $0.id == store }) else { return true }
    if !disposition.isEmpty, disposition != own.purpose { return true }
    return !own.family.isEmpty && !family.isEmpty && own.family != family
  }

  mutating func askStores() {
    for wrong in wrongStores { report(wrong.row, wrong.column, wrong.dealer, "wrong-store") }
  }
}
