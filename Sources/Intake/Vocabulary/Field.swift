/// Every column that any kind has, as a small number, so that a row finds its cells by index.
enum Field: Int, CaseIterable, Sendable {
  case dealer, period, line, recordNo, kind, partNo, partName, quantity, unitPrice, amount, fee
  case source, approvalNo, attached, remark, labelNo, packageNo, accepted, received, result
  case inspector, inspectedOn, mailedOn, receivedOn, unit, price, partClass, family
  case effectiveFrom, effectiveTo, publishedOn, name, taxpayerID, taxpayer, account, validFrom
  case validTo, machineNo, serviceDate, hours, signed, complete, cause, charged, repaired
  case returnedOn, satisfaction, projectNo, supplier, disposition, store, movementNo, toStore,
    partner
  case checkedOn, passed
  case model, soldOn, arrivedOn, leftOn, cardReceivedOn, customer
  case warrantyMonths, warrantyHours, type, grantedOn, until, approvedBy, item, statementNo
  case revision, decision, on, by, invoiceNo, digitalNo, invoiceCode, issuedOn, sellerName
  case sellerTaxID, buyerName
  case buyerTaxID, net, rate, tax, gross, statements, status, positive, originalNo, risk, origin
  case reason, date, day, returnNo, freight, paidBy, restore, asOf, balance, consignmentNo
  case amountApproved, quantityApproved, feeApproved, amountClaimed
  case feeClaimed, reasons
  case callNo, calledAt, arrivedAt, restoredAt, answeredAt, transferredAt, arrangedAt, checkedAt
  case distance, inCity, level, inWarranty, channel
  case calledOn, reached, overall, contact, guidance, prompt, manner, skill, openProblem
  case performance, product, complaintNo, major
  case receivedAt, closedAt, wantsReturn, urgent, serious, liable, department
  case recoveryNo, claimLine, amountAccepted, answerDays, share, claimPrice, labourShare, proof

  /// The columns whose figures a total row may add up, with their decimals.
  static let additive: [(field: Field, decimals: Int)] = [
    (.quantity, 3), (.amount, 2), (.fee, 2), (.accepted, 3), (.received, 3), (.net, 2), (.tax, 2),
    (.gross, 2), (.amountApproved, 2), (.quantityApproved, 3), (.feeApproved, 2),
    (.amountClaimed, 2), (.feeClaimed, 2), (.freight, 2), (.restore, 2), (.balance, 2),
    (.amountAccepted, 2),
  ]
}

extension Field {
  /// The canonical name, as templates, findings and the documentation have it.
  var name: String { Self.headings[rawValue].name }

  /// What people write instead, Chinese first.
  var aliases: [String] { Self.headings[rawValue].aliases }

  /// By raw value; the order is checked by a test.
  static let headings: [Heading] =
    listHeadings + registerHeadings + invoiceHeadings + halfYearHeadings + settlementHeadings
    + serviceHeadings + recoveryHeadings
}

/// The names of one column.
struct Heading: Sendable {
  let field: Field
  let name: String
  let aliases: [String]

  /// Parts the aliases at spaces, so that a line of the table stays a line.
  init(_ field: Field, _ name: String, _ aliases: String = "") {
    self.field = field
    self.name = name
    self.aliases = aliases.split(separator: " ").map(String.init)
  }
}

/// The columns of lists, manifests and the acceptance.
private let listHeadings = [
  Heading(
    .dealer, "dealer",
    """
    服务中心编号 经销商编号 特约服务中心 服务站代码 服务站编号 经销商代码 服务商代码 服务中心代码 特约服务中心编号 \
    特约服务中心代码 服务商编号
    """),
  Heading(.period, "period", "结算月份 结算期间 月份"),
  Heading(.line, "line", "序号 行号"),
  Heading(
    .recordNo, "record_no",
    """
    服务记录表号 现场服务记录表流水编号 服务单号 流水号 服务记录单号 服务记录表编号 现场服务记录表号 现场服务记录表编号 工单号 \
    工单编号 派工单号 维修单号
    """),
  Heading(.kind, "kind", "费用类别 类别"),
  Heading(
    .partNo, "part_no",
    """
    配件编号 件号 图号 零件号 配件图号 物料编码 配件编码 配件代码 配件件号 零件编号 零件图号 物料号 物料代码 料号 备件号 备件编码 \
    旧件编号 旧件代码 货号 配件号 零部件编号 零件号码 part_number item_no
    """),
  Heading(.partName, "part_name", "配件名称 零件名称 品名 名称 旧件名称 备件名称 物料名称 货物名称"),
  Heading(.quantity, "quantity", "数量 件数 配件数量 使用数量 更换数量 申报数量 索赔数量 旧件数量 实返件数 qty"),
  Heading(.unitPrice, "unit_price", "单价 结算单价 含税单价"),
  Heading(.amount, "amount", "金额 配件金额 总价 材料费 配件费 申报金额 索赔金额"),
  Heading(.fee, "fee", "管理费 配件管理费 零配件管理费 手续费"),
  Heading(.source, "source", "配件来源 来源"),
  Heading(.approvalNo, "approval_no", "批准文号 同意书号 急件单号"),
  Heading(.attached, "attached", "附表 附件"),
  Heading(.remark, "remark", "备注 说明 附注"),
  Heading(.labelNo, "label_no", "标签流水号 标签号 旧件标签号 标签编号 标签流水编号"),
  Heading(.packageNo, "package_no", "箱号 包号"),
  Heading(.accepted, "accepted", "合格数量 验收数量"),
  Heading(.received, "received", "实收数量"),
  Heading(.result, "result", "验收结果"),
  Heading(.inspector, "inspector", "验收人"),
  Heading(.inspectedOn, "inspected_on", "验收日期"),
]

/// The columns of the registers.
private let registerHeadings = [
  Heading(.mailedOn, "mailed_on", "邮戳日期 寄出日期"),
  Heading(.receivedOn, "received_on", "收到日期"),
  Heading(.unit, "unit", "单位"),
  Heading(.price, "price", "批发价 含税批发价 价格 含税价"),
  Heading(.partClass, "class", "类别"),
  Heading(.family, "family", "机种"),
  Heading(.effectiveFrom, "effective_from", "生效日期"),
  Heading(.effectiveTo, "effective_to", "失效日期"),
  Heading(.publishedOn, "published_on", "发布日期"),
  Heading(.name, "name", "名称 服务中心名称"),
  Heading(.taxpayerID, "taxpayer_id", "纳税人识别号 统一社会信用代码"),
  Heading(.taxpayer, "taxpayer", "纳税人类型"),
  Heading(.account, "account", "往来账号"),
  Heading(.validFrom, "valid_from", "有效期起"),
  Heading(.validTo, "valid_to", "有效期止"),
  Heading(.machineNo, "machine_no", "整机编号 机号 整机编码 机器编号 出厂编号 底盘号"),
  Heading(.serviceDate, "service_date", "服务日期 维修日期"),
  Heading(.hours, "hours", "工作小时 小时数 使用小时"),
  Heading(.signed, "signed", "用户签字"),
  Heading(.complete, "complete", "填写完整"),
  Heading(.cause, "cause", "故障责任 责任判定"),
  Heading(.charged, "charged", "已收费"),
  Heading(.repaired, "repaired", "维修部位 维修总成"),
  Heading(.returnedOn, "returned_on"),
  Heading(.satisfaction, "satisfaction", "满意度"),
  Heading(.projectNo, "project_no", "项目编号"),
  Heading(.supplier, "supplier", "供应商 厂标"),
  Heading(.disposition, "disposition", "鉴定结论"),
  Heading(.store, "store", "库房 仓库"),
  Heading(.movementNo, "movement_no", "单号 出入库单号"),
  Heading(.toStore, "to_store", "调入库房"),
  Heading(.partner, "partner", "接收单位"),
  Heading(.checkedOn, "checked_on", "检查日期"),
  Heading(.passed, "passed", "合格"),
  Heading(.model, "model", "机型 型号 产品型号 整机型号"),
  Heading(.soldOn, "sold_on", "销售日期 购机日期"),
  Heading(.arrivedOn, "arrived_on", "到货日期 入库日期"),
  Heading(.leftOn, "left_on", "离库日期"),
  Heading(.cardReceivedOn, "card_received_on", "回执卡收到日期"),
  Heading(.customer, "customer", "客户 用户名称"),
  Heading(.warrantyMonths, "warranty_months", "三包月数"),
  Heading(.warrantyHours, "warranty_hours", "三包小时"),
  Heading(.type, "type", "类型 批准类型"),
  Heading(.grantedOn, "granted_on", "批准日期"),
  Heading(.until, "until", "截止日期"),
  Heading(.approvedBy, "approved_by", "批准人"),
]

/// The columns of tariffs, confirmations, invoices, adjustments and the calendar.
private let invoiceHeadings = [
  Heading(.item, "item", "项目"),
  Heading(.statementNo, "statement_no", "结算单号"),
  Heading(.revision, "revision", "版次"),
  Heading(.decision, "decision", "确认结果 处理意见"),
  Heading(.on, "on", "日期 确认日期"),
  Heading(.by, "by", "经办人"),
  Heading(.invoiceNo, "invoice_no", "发票号码 发票号 票号"),
  Heading(.digitalNo, "digital_no", "数电发票号码 数电票号码 全电发票号码 全电票号码"),
  Heading(.invoiceCode, "invoice_code", "发票代码"),
  Heading(.issuedOn, "issued_on", "开票日期"),
  Heading(.sellerName, "seller_name", "销方名称 销售方名称 销售方纳税人名称 销方纳税人名称"),
  Heading(
    .sellerTaxID, "seller_tax_id",
    "销方税号 销方识别号 销售方识别号 销售方税号 销售方纳税人识别号 销方纳税人识别号"),
  Heading(.buyerName, "buyer_name", "购方名称 购买方名称 购方纳税人名称 购买方纳税人名称"),
  Heading(
    .buyerTaxID, "buyer_tax_id",
    "购方税号 购方识别号 购买方识别号 购买方税号 购方纳税人识别号 购买方纳税人识别号"),
  Heading(.net, "net", "金额 不含税金额 未税金额"),
  Heading(.rate, "rate", "税率 税率/征收率"),
  Heading(.tax, "tax", "税额 票面税额"),
  Heading(.gross, "gross", "价税合计 含税金额 合计金额"),
  Heading(.statements, "statements", "结算单号"),
  Heading(.status, "status", "发票状态"),
  Heading(.positive, "positive", "是否正数发票"),
  Heading(.originalNo, "original_no", "原发票号码"),
  Heading(.risk, "risk", "发票风险等级"),
  Heading(.origin, "origin", "发票来源"),
  Heading(.reason, "reason", "原因 调整原因"),
  Heading(.date, "date", "日期"),
  Heading(.day, "day", "类型"),
]

/// The columns of machines that went back from stock, of receivables and of consignments.
private let halfYearHeadings = [
  Heading(.returnNo, "return_no", "返厂单号"),
  Heading(.freight, "freight", "运费"),
  Heading(.paidBy, "paid_by", "运费垫付方"),
  Heading(.restore, "restore", "恢复工时费"),
  Heading(.asOf, "as_of", "截止日期"),
  Heading(.balance, "balance", "应收余额"),
  Heading(.consignmentNo, "consignment_no", "送货单号"),
]

/// The columns that only the list as settled has.
private let settlementHeadings = [
  Heading(.amountApproved, "amount_approved", "核定金额 结算金额"),
  Heading(.quantityApproved, "quantity_approved", "核定数量 结算数量"),
  Heading(.feeApproved, "fee_approved", "核定管理费 结算管理费"),
  Heading(.amountClaimed, "amount_claimed", "申报金额"),
  Heading(.feeClaimed, "fee_claimed", "申报管理费"),
  Heading(.reasons, "reasons", "扣减原因"),
]

/// The columns of calls, call-backs and complaints.
private let serviceHeadings = [
  Heading(.callNo, "call_no", "登记号 报修单号"),
  Heading(.calledAt, "called_at", "来电时间 报修时间"),
  Heading(.arrivedAt, "arrived_at", "到达时间"),
  Heading(.restoredAt, "restored_at", "恢复时间 修复时间"),
  Heading(.answeredAt, "answered_at", "答复时间"),
  Heading(.transferredAt, "transferred_at", "转送时间"),
  Heading(.arrangedAt, "arranged_at", "安排时间 派工时间"),
  Heading(.checkedAt, "checked_at", "催查时间"),
  Heading(.distance, "distance", "距离"),
  Heading(.inCity, "in_city", "市区"),
  Heading(.level, "level", "故障等级"),
  Heading(.inWarranty, "in_warranty", "保内"),
  Heading(.channel, "channel", "渠道"),
  Heading(.calledOn, "called_on", "回访日期"),
  Heading(.reached, "reached", "接通 回访成功"),
  Heading(.overall, "overall", "总体评价 总体满意度"),
  Heading(.contact, "contact", "主动联系"),
  Heading(.guidance, "guidance", "保养指导"),
  Heading(.prompt, "prompt", "服务及时"),
  Heading(.manner, "manner", "服务态度"),
  Heading(.skill, "skill", "维修技术"),
  Heading(.openProblem, "open_problem", "待处理问题"),
  Heading(.performance, "performance", "使用性能"),
  Heading(.product, "product", "总体质量"),
  Heading(.complaintNo, "complaint_no", "投诉编号"),
  Heading(.major, "major", "重大质量问题"),
  Heading(.receivedAt, "received_at", "投诉时间"),
  Heading(.closedAt, "closed_at", "办结时间"),
  Heading(.wantsReturn, "return", "退货"),
  Heading(.urgent, "urgent", "特急"),
  Heading(.serious, "serious", "情节严重"),
  Heading(.liable, "liable", "我方责任"),
  Heading(.department, "department", "责任部门"),
]

/// The columns of suppliers, of what comes from them, and of what they answer.
private let recoveryHeadings = [
  Heading(.recoveryNo, "recovery_no", "追偿单号"),
  Heading(.claimLine, "claim_line", "追偿单行号"),
  Heading(.amountAccepted, "amount_accepted", "认可金额"),
  Heading(.answerDays, "answer_days", "回复期限"),
  Heading(.share, "share", "索赔承担系数 承担比例"),
  Heading(.claimPrice, "claim_price", "供应商索赔价"),
  Heading(.labourShare, "labour_share", "工时索赔系数"),
  Heading(.proof, "proof", "索赔凭证"),
]
