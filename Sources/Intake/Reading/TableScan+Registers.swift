import Settlement
import Tabular
internal import Text

extension TableScan {
  /// Reads the field service records (现场服务记录表登记).
  mutating func readRecords() throws(TabularError) -> [KeyedRow<RecordRow>] {
    var rows: [KeyedRow<RecordRow>] = []
    while try nextLine() {
      let key = identifier(.recordNo, isRequired: true)
      let dealer = identifier(.dealer, isRequired: true)
      let machine = identifier(.machineNo, isRequired: true)
      let date = day(.serviceDate, isRequired: true)
      let hours = figure(.hours, .hours)
      let isSigned = answer(.signed)
      let isComplete = answer(.complete)
      let cause = word(.cause, Words.causes)
      let isCharged = answer(.charged)
      let repaired = foldedText(.repaired, written: text(.repaired))
      let returnedOn = day(.returnedOn)
      let project = isForReport ? identifier(.projectNo, isRequired: false) : .blank
      let satisfaction = isForReport ? word(.satisfaction, Words.grades) : nil
      guard !endRow(dealer: dealer.isBlank ? nil : dealer), let date else { continue }
      let record = RecordRow(
        dealer: dealer, machine: machine, serviceDate: date, repaired: repaired, hours: hours,
        isSigned: isSigned, isComplete: isComplete, isCharged: isCharged, returnedOn: returnedOn,
        cause: cause, satisfaction: satisfaction, project: project)
      rows.append(KeyedRow(key: key, row: Int32(row.number), value: record))
    }
    rows.letGoOfRoom()
    return rows
  }

  /// Reads the machines (整机档案).
  mutating func readMachines() throws(TabularError) -> [KeyedRow<MachineRow>] {
    var rows: [KeyedRow<MachineRow>] = []
    while try nextLine() {
      let key = identifier(.machineNo, isRequired: true)
      let model = hasValue(.model) ? text(.model) : .blank
      let arrivedOn = day(.arrivedOn)
      let soldOn = day(.soldOn, isRequired: range(of: .arrivedOn) == nil)
      let leftOn = day(.leftOn)
      let cardReceivedOn = day(.cardReceivedOn)
      let months = figure(.warrantyMonths, .months)
      let hours = figure(.warrantyHours, .hours)
      let hasCustomer = hasValue(.customer)
      let project = isForReport ? identifier(.projectNo, isRequired: false) : .blank
      let dealer = isForReport ? identifier(.dealer, isRequired: false) : .blank
      guard !endRow(dealer: nil) else { continue }
      let machine = MachineRow(
        model: model.isBlank ? .blank : foldedText(.model, written: model),
        modelAsWritten: model, family: family(), soldOn: soldOn,
        arrivedOn: arrivedOn, leftOn: leftOn, cardReceivedOn: cardReceivedOn,
        warrantyMonths: months, warrantyHours: hours, hasCustomer: hasCustomer,
        familyAsWritten: isForReport ? text(.family) : .blank, project: project,
        named: named(dealer))
      rows.append(KeyedRow(key: key, row: Int32(row.number), value: machine))
    }
    return rows
  }

  /// Reads the dealers (特约服务中心名册).
  mutating func readDealers() throws(TabularError) -> [KeyedRow<DealerRow>] {
    var rows: [KeyedRow<DealerRow>] = []
    while try nextLine() {
      let key = identifier(.dealer, isRequired: true)
      let name = requiredText(.name)
      let taxpayerID = identifier(.taxpayerID, isRequired: true)
      let taxpayer = word(.taxpayer, Words.taxpayers)
      let validFrom = day(.validFrom)
      let validTo = lastDay(.validTo)
      guard !endRow(dealer: key.isBlank ? nil : key) else { continue }
      let dealer = Dealer(
        id: symbols.text(key), name: symbols.text(name), taxpayerID: symbols.text(taxpayerID),
        taxpayer: taxpayer ?? .general, account: symbols.text(account(.account)),
        validFrom: validFrom, validTo: validTo)
      rows.append(
        KeyedRow(
          key: key, row: Int32(row.number), value: DealerRow(dealer: dealer, taxpayer: taxpayer)))
    }
    return rows
  }

  /// Reads the wholesale prices (配件批发价表).
  mutating func readPrices() throws(TabularError) -> [KeyedRow<PriceRow>] {
    var rows: [KeyedRow<PriceRow>] = []
    // About as many as there are: growing step by step would touch three times the memory.
    rows.reserveCapacity(row.text.count / 48)
    while try nextLine() {
      let key = identifier(.partNo, isRequired: true)
      let isPriced = isPriced
      let price = isPriced ? figure(.price, .price, isRequired: true) : 0
      let partClass = word(.partClass, Words.classes)
      let from = day(.effectiveFrom, isRequired: true)
      let to = lastDay(.effectiveTo)
      let publishedOn = day(.publishedOn)
      let warrantyMonths = figure(.warrantyMonths, .months)
      guard !endRow(dealer: nil), let price, let from else { continue }
      if !isPriced { notePriceNone(of: key) }
      let name = text(.partName)
      let priceRow = PriceRow(
        price: UnitPrice(tenThousandths: price), partClass: partClass, name: name,
        foldedName: name.isBlank ? name : foldedText(.partName, written: name),
        effectiveFrom: from, effectiveTo: to, publishedOn: publishedOn,
        warrantyMonths: warrantyMonths.map { Int($0) }, file: file, row: Int32(row.number))
      rows.append(KeyedRow(key: key, row: Int32(row.number), value: priceRow))
    }
    return rows
  }

  /// Whether a row of prices has one; a blank, or a word such as 停产, says that there is none.
  private var isPriced: Bool {
    guard let range = range(of: .price) else { return false }
    let cell = row.text.span.extracting(range)
    // No word begins with a digit, and nearly every price does.
    if cell.count > 0, cell[0] &- UInt8(ascii: "0") < 10 { return true }
    return Words.noPrice.value(of: cell) == nil
  }

  private mutating func notePriceNone(of part: Symbol) {
    let id = shortened(symbols.text(part))
    let place = Place(file: file, row: row.number, column: Field.price.name)
    let finding = Finding(
      .notice, .priceNone, at: place,
      Message(
        en:
          "\(id) has no price in this row, so none is paid for it while the row is in force; fill the "
          + "price in if there is one",
        zh: "\(id) 在本行没有价格，该行有效期间不予结算；如有价格请补填"))
    located.append(LocatedFinding(finding: finding, position: header.place(of: .price)))
  }

  /// Reads the tariffs for services (服务费标准).
  mutating func readTariffs() throws(TabularError) -> [TariffEntry] {
    var rows: [TariffEntry] = []
    while try nextLine() {
      let kind = word(.kind, Words.services, isRequired: true)
      let item = identifier(.item, isRequired: true)
      let price = figure(.price, .price, isRequired: true)
      let from = day(.effectiveFrom, isRequired: true)
      let to = lastDay(.effectiveTo)
      guard !endRow(dealer: nil), let kind, let price, let from else { continue }
      let tariff = TariffRow(
        price: UnitPrice(tenThousandths: price), family: family(), effectiveFrom: from,
        effectiveTo: to, place: Place(file: file, row: row.number))
      rows.append(TariffEntry(kind: kind, item: item, row: tariff))
    }
    return rows
  }

  /// Reads a family of machines (机种), so that its Chinese and its English name are one.
  private func family() -> Symbol {
    guard let range = range(of: .family) else { return .blank }
    if let known = Words.families.value(of: row.text.span.extracting(range)) {
      return symbols.symbol(for: known)
    }
    return foldedText(.family, written: text(.family))
  }

  /// Reads the written approvals (书面同意).
  mutating func readApprovals() throws(TabularError) -> [Approval] {
    var rows: [Approval] = []
    while try nextLine() {
      let number = identifier(.approvalNo, isRequired: true)
      let type = word(.type, Words.approvals, isRequired: true)
      let dealer = identifier(.dealer, isRequired: true)
      let grantedOn = day(.grantedOn, isRequired: true)
      let part = identifier(.partNo, isRequired: false)
      let quantity = figure(.quantity, .accepted)
      let period = period(.period, isRequired: type == .deadline)
      let until = day(.until, isRequired: type == .deadline)
      let isBroken = endRow(dealer: dealer.isBlank ? nil : dealer)
      guard !isBroken, let type, let grantedOn else { continue }
      rows.append(
        Approval(
          number: number, type: type, dealer: dealer, grantedOn: grantedOn, part: part,
          quantity: quantity.map { Quantity(thousandths: $0) }, period: period, until: until,
          row: Int32(row.number)))
    }
    return rows
  }

  /// Reads the days off and the days of work (节假日).
  mutating func readCalendar() throws(TabularError) -> [CalendarRow] {
    var rows: [CalendarRow] = []
    while try nextLine() {
      let date = day(.date, isRequired: true)
      let isOff = word(.day, Words.days, isRequired: true)
      guard !endRow(dealer: nil), let date, let isOff else { continue }
      rows.append(CalendarRow(day: date, isOff: isOff, row: Int32(row.number)))
    }
    return rows
  }
}
