/// What the pages of claims on suppliers add to the looks of the others.
enum RecoveryStyle {
  static let letter = """
    .facts td{width:20%}
    header+p{margin:2mm 0 0}
    .claim{border-top:.8pt solid #000;border-bottom:.8pt solid #000;table-layout:fixed}
    .claim thead{border-bottom:.6pt solid #000}
    .claim th{font-size:7pt;overflow-wrap:normal}
    .claim td{font-size:8pt;border-top:.3pt solid #aaa}
    .claim :is(th,td):nth-child(1){width:7mm}
    .claim :is(th,td):nth-child(3){width:26mm}
    .claim :is(th,td):nth-child(4){width:28mm}
    .claim :is(th,td):nth-child(5){width:13mm;text-align:right}
    .claim :is(th,td):nth-child(6){width:19mm;text-align:right}
    .claim :is(th,td):nth-child(7){width:14mm;text-align:right}
    .claim :is(th,td):nth-child(8){width:21mm;text-align:right}
    .claim :is(th,td):nth-child(9){width:22mm;padding-left:2mm}
    .result tr:first-child td:first-child b{font-size:17pt;line-height:1.15}
    .result tr:first-child td:last-child b{font-size:11pt}
    .result em{font-size:9pt}
    section{break-inside:auto}
    .sign tr td{height:46mm}

    """

  static let page = """
    .sums td:nth-child(-n+4),.sums th:nth-child(-n+4){text-align:left}
    .sums td:first-child,.sums th:first-child{width:auto}
    .short td:nth-child(2),.short th:nth-child(2){text-align:right}
    .short td:nth-child(3),.short th:nth-child(3){text-align:right}

    """
}
