/// The heading rows of the files of a month, and the results that an inspection writes.
enum MonthHeadings {
  static let expenses =
    "dealer,period,line,record_no,kind,part_no,part_name,quantity,unit_price,amount,fee,source,approval_no,attached,remark\n"
  static let chineseExpenses =
    "服务中心编号,结算月份,序号,服务记录表号,费用类别,配件编号,配件名称,数量,单价（元）,金额（元）,管理费,配件来源,批准文号,附表,备注\n"
  static let returns = "dealer,period,label_no,part_no,part_name,quantity\n"
  static let chineseReturns = "服务中心编号,结算月份,标签流水号,配件编号,配件名称,数量\n"
  static let acceptance = "dealer,period,label_no,part_no,accepted,received,result\n"
  static let chineseAcceptance = "服务中心编号,结算月份,标签流水号,配件编号,合格数量,实收数量,验收结果\n"
  static let records = "record_no,dealer,machine_no,service_date,hours,signed,complete\n"
  static let chineseRecords = "服务记录表号,服务中心编号,整机编号,服务日期,工作小时,用户签字,填写完整\n"

  /// Accepted first, then what speaks against a part, in the order of the codes.
  static let results = ["合格", "无标签", "未收到", "件号不符", "非厂家件", "拆件"].map { Array($0.utf8) }
}
