/// September: a list of one line from each service center, all paid as claimed and confirmed; and
/// what October brings about it, adjustments and invoices.
struct MonthEve {
  let plan: MonthPlan
  let range: PartRange

  func files() -> [MonthFile] {
    [list(), records(), receipts(), acceptance(), answers(), adjustments(), invoices()]
  }

  private var parts: [RangePart] { range.parts.filter { $0.sort == .ordinary } }

  /// A file with a row for each service center.
  private func file(
    _ path: String, _ heading: String, _ row: (DealerTraits, inout ByteText) -> Void
  ) -> MonthFile {
    var text = ByteText(capacity: plan.dealers * 120)
    text.put(heading)
    text.newline()
    for index in 0..<plan.dealers { row(DealerTraits(plan: plan, index: index), &text) }
    return MonthFile(path: path, bytes: text.bytes)
  }

  /// A row whose cells are texts and the dealer's identifier.
  private func put(_ cells: String, _ dealer: DealerTraits, _ text: inout ByteText) {
    let id = String(decoding: dealer.identifier, as: UTF8.self)
    text.put(cells.replacing("$", with: id))
    text.newline()
  }

  private func list() -> MonthFile {
    let parts = parts
    return file(
      "inbox/2025-09/list.csv",
      "dealer,period,record_no,part_no,quantity,unit_price"
    ) { dealer, text in
      let part = parts[dealer.index % parts.count]
      put("$,2025-09,E-$,\(String(decoding: part.number, as: UTF8.self)),1,", dealer, &text)
    }
  }

  private func records() -> MonthFile {
    file(
      "inbox/2025-09/records.csv", "record_no,dealer,machine_no,service_date,signed"
    ) { dealer, text in
      put("E-$,$,CDM80000000,2025-09-28,是", dealer, &text)
    }
  }

  private func receipts() -> MonthFile {
    file("inbox/2025-09/receipts.csv", "dealer,period,mailed_on") { dealer, text in
      put("$,2025-09,2025-10-04", dealer, &text)
    }
  }

  private func acceptance() -> MonthFile {
    let parts = parts
    return file(
      "inbox/2025-09/acceptance.csv", "dealer,period,label_no,part_no,accepted,result"
    ) { dealer, text in
      let part = parts[dealer.index % parts.count]
      put("$,2025-09,E-$,\(String(decoding: part.number, as: UTF8.self)),1,合格", dealer, &text)
    }
  }

  private func answers() -> MonthFile {
    file("inbox/2025-09/answers.csv", "statement_no,decision,on,by") { dealer, text in
      put("S202509-$,确认,2025-10-14,张三", dealer, &text)
    }
  }

  private func adjustments() -> MonthFile {
    var draws = SplitMix(seed: plan.seed, branch: 0xE7E)
    return file(
      "inbox/2025-10/adjustments.csv", "statement_no,line,amount,reason,approved_by"
    ) { dealer, text in
      guard draws.perMille(30) else { return }
      put("S202509-$,,\(draws.pick(["12.50", "-3.60", "-20.00"])),运费,审计处", dealer, &text)
    }
  }

  private func invoices() -> MonthFile {
    var draws = SplitMix(seed: plan.seed, branch: 0xE7F)
    let parts = parts
    return file(
      "inbox/2025-10/invoices.csv",
      "invoice_no,type,issued_on,seller_tax_id,buyer_tax_id,net,rate,tax,gross,statements"
    ) { dealer, text in
      guard draws.perMille(950) else { return }
      let amount = (parts[dealer.index % parts.count].price + 50) / 100
      let isWrong = draws.perMille(20)
      let gross = amount + (amount + 5) / 10 + (isWrong ? 100 : 0)
      let names = draws.perMille(500)
      invoice(dealer, gross, names ? "S202509-$" : "", &text)
    }
  }

  private func invoice(
    _ dealer: DealerTraits, _ gross: Int, _ statement: String, _ text: inout ByteText
  ) {
    let percent = dealer.isSmallScale ? 1 : 13
    let net = (gross * 200 + 100 + percent) / (2 * (100 + percent))
    text.put("25352000000000")
    text.put(100_001 + dealer.index)
    text.put(",增值税专用发票,2025-10-18,")
    text.put(SocialCreditCode.invented(dealer.index))
    text.put(",91350100M000100Y43,")
    text.putMoney(net)
    text.put(",\(percent)%,")
    text.putMoney(gross - net)
    text.comma()
    text.putMoney(gross)
    text.comma()
    put(statement, dealer, &text)
  }
}
