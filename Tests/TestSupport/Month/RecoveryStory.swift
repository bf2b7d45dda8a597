/// Two small months of two service centers whose parts come from two suppliers, made from a seed.
package struct RecoveryStory {
  package let seed: UInt64
  /// The rows of each table, by its file; the columns are those of the first row.
  package private(set) var tables: [String: [[String]]] = [:]
  private var state: UInt64

  package init(seed: UInt64) {
    self.seed = seed
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    tables["reference/dealers.csv"] = [
      ["dealer", "name", "taxpayer_id"], ["D1", "First Service", "91350800MA9D0001XW"],
      ["D2", "Second Service", "91370200MA9D0002X7"],
    ]
    tables["reference/suppliers.csv"] = [
      ["supplier", "name", "taxpayer_id", "answer_days"], ["SUP01", "First Supplier", "", "20"],
      ["SUP02", "Second Supplier", "", ""],
    ]
    tables["reference/approvals.csv"] = [
      ["approval_no", "type", "dealer", "granted_on", "part_no", "quantity"],
      ["W-1", "external", "D1", "2025-01-01", "", ""],
      ["W-2", "external", "D2", "2025-01-01", "", ""],
    ]
    tables["reference/tariffs.csv"] = [
      ["kind", "item", "price", "effective_from"], ["labour", "L-1", "80.05", "2025-01-01"],
      ["travel", "T-1", "3.3333", "2025-01-01"],
    ]
    addMachines()
    addPrices()
    addSourcing()
    addMonth("2025-10")
    addMonth("2025-11")
  }

  private mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func one(of words: [String]) -> String { words[next(words.count)] }

  private mutating func addMachines() {
    var rows = [["machine_no", "sold_on", "warranty_months"]]
    for number in 1...4 {
      rows.append(["M-\(number)", "2025-0\(1 + next(9))-15", one(of: ["", "12", "18"])])
    }
    tables["reference/machines.csv"] = rows
  }

  private mutating func addPrices() {
    var rows = [["part_no", "price", "effective_from"]]
    for number in 1...5 {
      rows.append(["P-\(number)", "\(1 + next(900)).\(1000 + next(9000))", "2025-01-01"])
    }
    tables["reference/prices.csv"] = rows
  }

  private mutating func addSourcing() {
    var rows = [
      [
        "part_no", "supplier", "effective_from", "effective_to", "share", "claim_price",
        "labour_share", "warranty_months", "proof",
      ]
    ]
    for number in 1...5 {
      for supplier in ["SUP01", "SUP02"] where next(4) > 0 {
        rows.append([
          "P-\(number)", supplier, one(of: ["2025-01-01", "2025-10-15"]),
          one(of: ["", "", "2025-11-10"]), one(of: ["100", "50", "33.33", "60"]),
          one(of: ["", "", "0.15", "77.7777"]), one(of: ["", "50", "100"]),
          one(of: ["", "3", "24"]), one(of: ["", "part", "list", "documents"]),
        ])
      }
    }
    tables["reference/sourcing.csv"] = rows
  }

  private mutating func addMonth(_ period: String) {
    var records = [["record_no", "dealer", "machine_no", "service_date", "hours", "signed"]]
    var lists: [String: [[String]]] = [:]
    var acceptance = [
      [
        "dealer", "period", "label_no", "part_no", "accepted", "result", "inspected_on",
        "disposition", "store", "supplier",
      ]
    ]
    for dealer in ["D1", "D2"] {
      lists[dealer] = [
        [
          "dealer", "period", "record_no", "kind", "part_no", "quantity", "unit_price", "source",
          "approval_no",
        ]
      ]
      for visit in 1...3 {
        let record = "R-\(dealer)-\(period)-\(visit)"
        records.append([
          record, dealer, "M-\(1 + next(4))", "\(period)-\(10 + next(15))", "", "yes",
        ])
        for part in (1...5).filter({ _ in next(2) == 0 }) {
          addPart("P-\(part)", record, dealer, period, &lists[dealer, default: []], &acceptance)
        }
        for (kind, item) in [("labour", "L-1"), ("travel", "T-1")] where next(2) == 0 {
          lists[dealer, default: []].append(
            [dealer, period, record, kind, item, "\(1 + next(9))", "", "", ""])
        }
      }
    }
    tables["inbox/\(period)/records.csv"] = records
    tables["inbox/\(period)/acceptance.csv"] = acceptance
    for (dealer, rows) in lists { tables["inbox/\(period)/\(dealer).csv"] = rows }
  }

  private mutating func addPart(
    _ part: String, _ record: String, _ dealer: String, _ period: String,
    _ list: inout [[String]], _ acceptance: inout [[String]]
  ) {
    let isExternal = next(8) == 0
    list.append([
      dealer, period, record, "part", part, "\(1 + next(3))", "",
      isExternal ? "external" : "manufacturer",
      isExternal ? (dealer == "D1" ? "W-1" : "W-2") : "",
    ])
    let month = period == "2025-10" ? "11" : "12"
    for _ in 0..<(1 + next(2)) {
      let disposition = one(of: ["supplier", "supplier", "scrap", ""])
      acceptance.append([
        dealer, period, record, part, "\(1 + next(2))", "accepted",
        "2025-\(month)-\(one(of: ["10", "14"]))", disposition,
        disposition.isEmpty ? "" : disposition == "supplier" ? one(of: ["C", "E"]) : "B",
        one(of: ["", "", "", "SUP01", "SUP02"]),
      ])
    }
  }

  /// Answers to claims that stand: some lines, or all that are left, some of them twice.
  package mutating func answer(
    _ claims: [(number: String, amounts: [Int])], on day: String, in inbox: String
  ) {
    var rows = [["recovery_no", "claim_line", "amount_accepted", "on", "reason", "by"]]
    for claim in claims where next(2) == 0 {
      for (place, amount) in claim.amounts.enumerated() where next(3) == 0 {
        rows.append([
          claim.number, "\(place + 1)", money(next(amount + 2)), day, one(of: ["", "worn"]), "",
        ])
      }
      guard next(3) == 0 else { continue }
      rows.append([claim.number, "", money(next(claim.amounts.reduce(1, +))), day, "rest", ""])
    }
    tables["inbox/\(inbox)/answers.csv"] = rows
  }

  private func money(_ fen: Int) -> String {
    "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
  }

  /// The files of the workspace.
  package var files: [MonthFile] {
    tables.sorted { $0.key < $1.key }.map { path, rows in
      MonthFile(
        path: path, text: rows.map { $0.joined(separator: ",") + "\n" }.joined())
    }
  }

  /// The rows of all tables of a name, by column.
  private func rows(_ name: String) -> [[String: String]] {
    tables.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix("/\(name).csv") }
      .flatMap { _, rows in
        rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
      }
  }

  /// What the slow model reads.
  package var slowTables: SlowRecovery.Tables {
    var slow = SlowRecovery.Tables()
    slow.suppliers = rows("suppliers")
    slow.sourcing = rows("sourcing")
    slow.acceptance = rows("acceptance")
    slow.records = rows("records")
    slow.machines = rows("machines")
    slow.answers = rows("answers")
    return slow
  }

  /// The source of each line of the lists, by dealer, period and the place in the list.
  package var sources: [[String]: String] {
    var sources: [[String]: String] = [:]
    for period in ["2025-10", "2025-11"] {
      for dealer in ["D1", "D2"] {
        let list = tables["inbox/\(period)/\(dealer).csv"] ?? []
        for (place, row) in list.dropFirst().enumerated() {
          sources[[dealer, period, "\(place + 1)"]] = row[7]
        }
      }
    }
    return sources
  }
}
