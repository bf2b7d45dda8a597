package import Settlement
package import Text

/// The rows of suppliers, and of what comes from them, as they are put together.
struct SupplierRows {
  private var suppliers: [PlacedRow<Supplier>] = []
  private var sourcing: [PlacedRow<SourcingRow>] = []
  /// Whether every row of every table of suppliers was read; else nobody knows which are missing.
  var isRegisterWhole = true

  mutating func add(_ rows: [PlacedRow<Supplier>]) { suppliers += rows }
  mutating func add(_ rows: [PlacedRow<SourcingRow>]) { sourcing += rows }

  /// The register, what comes from whom, and why they cannot be used.
  func joined(
    _ symbols: SymbolTable
  ) -> (register: SymbolMap<Supplier>, sourcing: [SourcingRow], found: [Finding]) {
    var found: [Finding] = []
    let register = register(&found)
    let names = SupplierNames(register, symbols)
    var rows: [SourcingRow] = []
    for placed in sourcing {
      guard let supplier = names.supplier(placed.value.supplier) else {
        if isRegisterWhole { found.append(unknown(placed, names, symbols)) }
        continue
      }
      rows.append(placed.value.of(supplier))
    }
    for (row, earlier) in Sourcing(rows).overlaps {
      found += [overlap(earlier, row), overlap(row, earlier)]
    }
    return (register, rows, found)
  }

  /// Rows of one supplier are one where one fills the other's blanks, and cannot be read where they
  /// differ.
  private func register(_ found: inout [Finding]) -> SymbolMap<Supplier> {
    var register = SymbolMap<Supplier>()
    var first: [Symbol: PlacedRow<Supplier>] = [:]
    for row in suppliers {
      guard let known = register[row.value.id] else {
        register[row.value.id] = row.value
        first[row.value.id] = row
        continue
      }
      register[row.value.id] = known.filled(from: row.value)
      if known.contradicts(row.value), let earlier = first[row.value.id] {
        found += [contradiction(earlier, row), contradiction(row, earlier)]
      }
    }
    return register
  }
}

/// Suppliers by what rows call them: by their ids, or by their names.
package struct SupplierNames {
  private let register: SymbolMap<Supplier>
  private let symbols: SymbolTable
  /// By folded name; nil where suppliers share it.
  private var byName: [[UInt8]: Symbol?] = [:]

  /// Takes a register; a name that suppliers share names none of them.
  package init(_ register: SymbolMap<Supplier>, _ symbols: SymbolTable) {
    self.register = register
    self.symbols = symbols
    for supplier in register.values {
      let name = folded(supplier.name)
      byName[name] = byName[name] == nil ? supplier.id : .some(nil)
    }
  }

  /// The supplier that a cell names; nil where the register has none of that id or name, or several
  /// of that name.
  package func supplier(_ cell: Symbol) -> Symbol? {
    register[cell] != nil ? cell : byName[folded(cell)] ?? nil
  }

  /// Whether a cell is the name of several suppliers.
  func isShared(_ cell: Symbol) -> Bool { byName[folded(cell)] == .some(nil) }

  private func folded(_ text: Symbol) -> [UInt8] {
    let written = Array(symbols.text(text).utf8)
    var folded: [UInt8] = []
    return appendFolded(written.span, to: &folded) ? folded : written
  }
}

extension Supplier {
  fileprivate func contradicts(_ other: Supplier) -> Bool {
    func differ(_ one: Symbol, _ two: Symbol) -> Bool { one != two && !one.isBlank && !two.isBlank }
    return differ(name, other.name) || differ(taxpayerID, other.taxpayerID)
      || givenDays != nil && other.givenDays != nil && givenDays != other.givenDays
  }

  fileprivate func filled(from other: Supplier) -> Supplier {
    Supplier(
      id: id, name: name, taxpayerID: taxpayerID.isBlank ? other.taxpayerID : taxpayerID,
      answerDays: givenDays ?? other.givenDays)
  }
}

private func unknown(
  _ placed: PlacedRow<SourcingRow>, _ names: SupplierNames, _ symbols: SymbolTable
) -> Finding {
  let name = shortened(symbols.text(placed.value.supplier))
  return Finding(
    .supplierUnknown,
    at: Place(file: placed.place.file, row: placed.place.row, column: Field.supplier.name),
    names.isShared(placed.value.supplier)
      ? Message(
        en: "several suppliers of the register are called \(name); write the supplier's number",
        zh: "供应商名册中有几家名为“\(name)”；请改填供应商编号")
      : Message(
        en: "\(name) is not in the register of suppliers; correct it, or enter the supplier there",
        zh: "\(name) 不在供应商名册中；请更正，或在名册中登记该供应商"))
}

private func overlap(_ row: SourcingRow, _ earlier: SourcingRow) -> Finding {
  let other = OtherPlace(
    of: earlier.place.file ?? FileNumber(0), from: row.place.file ?? FileNumber(0))
  let (number, words) = (earlier.place.row ?? 0, other.words)
  return Finding(
    .registerUnreadable, at: row.place,
    Message(
      en: "row \(number)\(words.english) of the same part and supplier is in force on some of the "
        + "same days; end the earlier one on the day before the later one begins",
      zh: "与\(words.chinese)第 \(number) 行同一配件、同一供应商的有效期重叠；请将前一行的失效日期改为后一行生效日期的前一天"))
}

private func contradiction(_ row: PlacedRow<Supplier>, _ other: PlacedRow<Supplier>) -> Finding {
  let defect = CellDefect.contradicts(
    row: Int(other.row), OtherPlace(of: other.file, from: row.file))
  return Finding(
    defect.code,
    at: Place(file: row.file, row: Int(row.row), column: Field.supplier.name),
    defect.message(heading: Message(asWritten: Field.supplier.name), cell: ""))
}
