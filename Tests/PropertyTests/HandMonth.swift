import TestSupport

/// A month of five lines whose figures were worked out on paper.
///
/// Line 1 claims 3 × 12.345 = 37.035 → 37.04 and has 2 back: 24.69, fee 2.469 → 2.47; the fee of 3.70
/// falls by 1.23. Line 2 repeats it with nothing left. Line 3 is an assembly claimed too high. Line 4
/// is a seal with everything blank: 2 × 1.005 = 2.01, fee 0.201 → 0.20. Line 5 was not signed.
enum HandMonth {
  static let files = [
    MonthFile(path: "reference/rulebook.json", text: MonthRulebook.text),
    MonthFile(
      path: "reference/dealers.csv",
      text:
        "dealer,name,taxpayer_id\nD1,东岭服务站,\(SocialCreditCode.invented(0))\nD2,西岭服务站,\(SocialCreditCode.invented(1))\n"
    ),
    MonthFile(
      path: "reference/prices.csv",
      text: """
        part_no,part_name,price,class,effective_from
        P-1,滤清器,12.345,,2025-01-01
        P-2,ZL50C变速箱总成,900,,2025-01-01
        P-3,油封,1.005,,2025-01-01

        """),
    MonthFile(
      path: "inbox/2025-10/records.csv",
      text: """
        record_no,dealer,machine_no,service_date,signed
        R-1,D1,M-1,2025-10-10,是
        R-2,D1,M-1,2025-10-11,否

        """),
    MonthFile(
      path: "inbox/2025-10/receipts.csv", text: "dealer,period,mailed_on\nD1,2025-10,2025-11-05\n"),
    MonthFile(
      path: "inbox/2025-10/acceptance.csv",
      text: """
        dealer,period,label_no,part_no,accepted,result
        D1,2025-10,R-1,P-1,2,合格
        D1,2025-10,R-1,P-2,1,合格
        D1,2025-10,R-2,P-1,1,合格

        """),
    MonthFile(
      path: "inbox/2025-10/list.csv",
      text: """
        dealer,period,record_no,part_no,quantity,unit_price,amount,fee
        D1,2025-10,R-1,P-1,3,12.345,,3.70
        D1,2025-10,R-1,P-1,1,12.345,12.35,
        D1,2025-10,R-1,P-2,1,1000,1000,100
        D1,2025-10,R-1,P-3,2,,,
        D1,2025-10,R-2,P-1,1,,,

        """),
  ]

  static let decisions = """
    statement_no,revision,dealer,period,line,kind,record_no,item,quantity_claimed,quantity_approved,unit_price_claimed,unit_price_approved,amount_claimed,fee_claimed,amount_approved,fee_approved,decision,reasons,advice
    S202510-D1,1,D1,2025-10,1,part,R-1,P-1,3,2,12.345,12.345,37.04,3.70,24.69,2.47,adjusted,short-return:12.35;fee-adjusted:1.23,
    S202510-D1,1,D1,2025-10,2,part,R-1,P-1,1,0,12.345,0.00,12.35,1.24,0.00,0.00,rejected,not-returned:13.59,repeated
    S202510-D1,1,D1,2025-10,3,part,R-1,P-2,1,1,1000.00,900.00,1000.00,100.00,900.00,0.00,adjusted,price-above:100.00;fee-assembly:100.00,
    S202510-D1,1,D1,2025-10,4,part,R-1,P-3,2,2,1.005,1.005,2.01,0.20,2.01,0.20,approved,,
    S202510-D1,1,D1,2025-10,5,part,R-2,P-1,1,0,12.345,0.00,12.35,1.24,0.00,0.00,rejected,record-unsigned:13.59,

    """

  /// Claimed 40.74 + 13.59 + 1100.00 + 2.21 + 13.59; total 929.37, net 929.37 ÷ 1.13 = 822.4513.
  static let summary = """
    dealer,name,period,statement_no,revision,state,issued_on,invoice_due,lines,approved,adjusted,rejected,claimed,reductions,parts,fee,services,adjustments,total,net,tax
    D1,东岭服务站,2025-10,S202510-D1,1,issued,2025-11-12,2025-11-21,5,1,2,2,1170.13,240.76,926.70,2.67,0.00,0.00,929.37,822.45,106.92
    D2,西岭服务站,2025-10,,,none,,,,,,,,,,,,,,,

    """

  static let reductions = """
    dealer,reason,lines,amount
    D1,record-unsigned,1,13.59
    D1,not-returned,1,13.59
    D1,short-return,1,12.35
    D1,price-above,1,100.00
    D1,fee-assembly,1,100.00
    D1,fee-adjusted,1,1.23

    """
}
