extension DealerLines {
  mutating func putRecord(_ draft: LineDraft, _ situation: Situation) {
    records.put(draft.record)
    records.comma()
    records.put(dealer.identifier)
    records.comma()
    MachineRange.put(draft.machine, &records)
    records.comma()
    records.putDay(month: situation == .otherMonth ? 9 : 10, day: draft.day)
    records.comma()
    records.put(draft.hours)
    records.put(situation == .unsigned ? ",否" : ",是")
    records.put(situation == .incomplete ? ",否\n" : ",是\n")
  }

  mutating func putExpense(_ draft: LineDraft, _ situation: Situation, _ index: Int) {
    let isBad = index == plan.linesPerDealer / 2
    expenses.put(dealer.identifier)
    expenses.put(dealer.defect == .otherPeriod ? ",2025-09," : ",2025-10,")
    expenses.put(index + 1)
    expenses.comma()
    expenses.put(draft.record)
    expenses.put(kind(draft, situation))
    putItem(draft, situation, isDamaged: isBad && dealer.defect == .damaged)
    putQuantity(draft, isBad)
    if situation != .blankPrice { expenses.putPrice(draft.unitPrice) }
    expenses.comma()
    if situation != .blankAmount { expenses.putMoney(draft.amount) }
    expenses.comma()
    if situation != .blankFee { expenses.putMoney(draft.fee) }
    expenses.put(draft.isPart ? source(situation) : form(draft))
  }

  private mutating func kind(_ draft: LineDraft, _ situation: Situation) -> String {
    switch draft.kind {
    case .part:
      situation == .unknownKind ? ",外出救援," : random.perMille(500) ? ",配件," : ",,"
    case .labour: ",工时,"
    case .travel: ",差旅,"
    case .maintenance: ",强保,"
    }
  }

  /// The second copy of the maintenance form is mostly attached.
  private mutating func form(_ draft: LineDraft) -> String {
    switch draft.kind {
    case .maintenance: random.perMille(980) ? ",,,是,\n" : ",,,,\n"
    case .part, .labour, .travel: ",,,,\n"
    }
  }

  private mutating func putItem(_ draft: LineDraft, _ situation: Situation, isDamaged: Bool) {
    guard !isDamaged else { return expenses.put("8.30E+11,,") }
    switch draft.kind {
    case .part: putPart(draft, situation)
    case .labour(let item):
      expenses.put("GS-")
      expenses.put(10 + item)
      expenses.comma()
    case .travel: expenses.put("CL-KM,")
    case .maintenance(let milestone):
      expenses.put(TariffTable.milestones[milestone])
      expenses.comma()
    }
    expenses.comma()
  }

  private mutating func putPart(_ draft: LineDraft, _ situation: Situation) {
    expenses.put(draft.part.number)
    if situation == .unknownPart { expenses.put("X") }
    expenses.comma()
    expenses.put(draft.part.name)
    if situation == .nameDiffers { expenses.put("（改进型）") }
  }

  private mutating func putQuantity(_ draft: LineDraft, _ isBad: Bool) {
    switch dealer.defect {
    case .number where isBad: expenses.put("两件")
    case .missing where isBad: break
    default: expenses.putQuantity(draft.quantity)
    }
    expenses.comma()
  }

  private mutating func source(_ situation: Situation) -> String {
    switch situation {
    case .emergency: ",急件,JJ\(dealer.index + 1),,\n"
    case .external, .externalAbove: ",外购,WG\(dealer.index + 1),,\n"
    case .noConsent: ",外购,,,\n"
    case .qualified: ",合格供方,,,\n"
    default: random.perMille(300) ? ",厂家,,,\n" : ",,,,\n"
    }
  }

  /// Writes what came back, and what the inspection found.
  mutating func putReturn(_ draft: LineDraft, _ situation: Situation) {
    guard draft.part.sort != .seal, situation != .notReturned, situation != .unknownKind else {
      return
    }
    let short = situation == .shortReturn && draft.quantity > 1_000
    let back = short ? draft.quantity - 1_000 : draft.quantity
    if situation != .notOnManifest {
      putManifest(draft, situation == .overManifest ? (back + 1) / 2 : back)
    }
    let result = situation == .inspected ? random.below(5) + 1 : 0
    acceptance.put(opening)
    acceptance.put(draft.record)
    acceptance.comma()
    acceptance.put(draft.part.number)
    acceptance.comma()
    acceptance.putQuantity(result == 0 || draft.part.sort == .mainDrive ? back : 0)
    acceptance.comma()
    acceptance.putQuantity(back)
    acceptance.comma()
    acceptance.put(MonthHeadings.results[result])
    acceptance.newline()
  }

  private mutating func putManifest(_ draft: LineDraft, _ quantity: Int) {
    manifest.put(opening)
    manifest.put(draft.record)
    manifest.comma()
    manifest.put(draft.part.number)
    manifest.comma()
    manifest.put(draft.part.name)
    manifest.comma()
    manifest.putQuantity(quantity)
    manifest.newline()
  }
}
