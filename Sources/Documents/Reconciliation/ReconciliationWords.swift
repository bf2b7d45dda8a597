import Settlement
package import Text

/// The words of the VAT reconciliation.
package enum ReconciliationWords {
  static let title = Message(en: "VAT Invoice Reconciliation", zh: "增值税专用发票核对表")
  static let period = Message(en: "Month settled", zh: "结算月份")
  static let allPeriods = Message(en: "all months", zh: "全部月份")
  static let asOf = Message(en: "As of", zh: "截止日期")
  static let statementCount = Message(en: "Statements", zh: "结算单份数")
  static let invoiceCount = Message(en: "Invoices on file", zh: "登记发票张数")

  static let due = Message(en: "To be invoiced", zh: "应开票金额")
  static let invoiced = Message(en: "Invoiced", zh: "已开票金额")
  static let difference = Message(en: "Difference", zh: "差额")
  static func differing(_ count: Int) -> Message {
    Message(en: "on \(count) statement\(count == 1 ? "" : "s")", zh: "涉及\(count)份结算单")
  }

  // The statements.
  static let statements = Message(en: "Statements (RMB)", zh: "结算单（人民币元）")
  static let statement = Message(en: "Statement, service center", zh: "结算单号及服务中心")
  static let expected = Message(en: "to be invoiced", zh: "应开")
  static let received = Message(en: "invoiced", zh: "已开")
  static let gross = Message(en: "Gross", zh: "价税合计")
  static let net = Message(en: "Net", zh: "不含税")
  static let tax = Message(en: "Tax", zh: "税额")
  static let dueDay = Message(en: "Due", zh: "开票期限")
  static let status = Message(en: "Status", zh: "状态")
  static let count = Message(en: "Inv.", zh: "张数")
  static let sum = Message(en: "Total", zh: "合计")
  static let columns = [
    statement, Message(en: "", zh: ""), gross, net, tax, count, dueDay, status,
  ]
  static let noStatements = Message(en: "There is no statement.", zh: "没有结算单。")
  static let cutShort = Message(
    en: "Not every set of invoices was tried: there are too many. Enter statement numbers.",
    zh: "待匹配发票过多，未能试遍全部组合；请填写结算单号。")

  static func late(_ days: Int) -> Message {
    Message(en: days == 1 ? "1 day late" : "\(days) days late", zh: "迟 \(days) 天")
  }

  // Tax and aging.
  static let byRate = Message(en: "Input tax by rate", zh: "按税率汇总进项税额")
  static let rate = Message(en: "Rate", zh: "税率")
  static let aging = Message(en: "Still to be invoiced, by age", zh: "未开票金额账龄")
  static let age = Message(en: "Age", zh: "账龄")
  static let openStatements = Message(en: "Statements", zh: "结算单份数")
  static let openAmount = Message(en: "Still to be invoiced", zh: "未开票金额")

  static let openNote = Message(
    en: """
      Only statements that ask for an invoice count here; the difference above also has what was \
      invoiced too much, and statements below zero.
      """, zh: "未开票金额只计应开票的结算单；上列差额还包括多开的金额和负数结算单。")

  // The invoices.
  static let setAside = Message(
    en: "Invoices set aside or unmatched", zh: "不予采用或未匹配的发票")
  static let noneSetAside = Message(
    en: "Every invoice on file counts on a statement.", zh: "登记的发票均已对应结算单。")
  static let invoice = Message(en: "Invoice", zh: "发票")
  static let seller = Message(en: "Service center", zh: "服务中心")
  static let issuedOn = Message(en: "Issued on", zh: "开票日期")
  static let reasons = Message(en: "Why, and what to do", zh: "原因及处理办法")

  static func code(_ code: String) -> Message {
    Message(en: "code \(code)", zh: "代码 \(code)")
  }

  /// What an unmatched invoice would fill if it named them.
  package static func fits(_ statements: [String]) -> Message {
    Message(
      en: "It equals what is open on \(statements.joined(separator: ", ")) together: enter these "
        + "numbers in the column statements.",
      zh: "金额等于 \(statements.joined(separator: "、")) 未开票金额之和：请将这几个结算单号一并填入“结算单号”栏。")
  }

  // What invoices came in.
  static let counted = Message(en: "Invoices that count", zh: "已采用的发票")
  static let form = Message(en: "Source", zh: "来源")

  /// `XML, register`.
  static func forms(_ forms: [InvoiceForm]) -> Message {
    forms.map(\.name).joined(en: ", ", zh: "、")
  }

  static func source(_ forms: [InvoiceForm]) -> Message {
    let names = self.forms(forms)
    return Message(en: "source: \(names.english)", zh: "来源：\(names.chinese)")
  }

  /// Rate, net and tax of a part of an invoice.
  static func part(_ part: TaxShare) -> Message {
    let (rate, amounts) = (text(part.rate), "\(grouped(part.net)) \(added(part.tax))")
    return Message(en: "\(rate): \(amounts)", zh: "\(rate)：\(amounts)")
  }

  static let unverified = Message(
    en: """
      The tax bureau's electronic signatures on invoices were not verified here: check invoices at \
      inv-veri.chinatax.gov.cn or in the tax account.
      """, zh: "本表未验证发票上税务机关的电子签名；请在 inv-veri.chinatax.gov.cn 或税务数字账户查验发票。")

  // The proof.
  static let proof = Message(en: "How the totals tie", zh: "勾稽关系")
  static let proofTotal = Message(en: "Statements: to be invoiced", zh: "结算单应开票合计")
  static let proofDifference = Message(en: "+ difference", zh: "加：差额")
  static let proofInvoiced = Message(en: "= invoiced on these statements", zh: "等于：上列结算单已开票")
  static let proofRates = Message(en: "= sum over the rates", zh: "等于：按税率汇总")
  static let proofElsewhere = Message(
    en: "+ counted on statements of other months", zh: "加：计入其他月份结算单")
  static let proofSetAside = Message(en: "+ set aside", zh: "加：不予采用")
  static let proofUnmatched = Message(en: "+ unmatched", zh: "加：未匹配")
  static let proofOnFile = Message(
    en: "= all invoices of the register", zh: "等于：发票登记簿合计")
  static let ties = Message(en: "✓ ties", zh: "✓ 相符")
  static let doesNotTie = Message(en: "✗ does not tie", zh: "✗ 不符")
}
