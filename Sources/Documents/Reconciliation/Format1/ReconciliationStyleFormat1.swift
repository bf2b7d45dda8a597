/// What the reconciliation adds to the look of the statement.
enum ReconciliationStyleFormat1 {
  static let sheet = """
    .held{border-bottom:.8pt solid #000}
    .held thead{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
    .held th,.held td{padding:.6mm .8mm;text-align:right;white-space:nowrap}
    .held th{font-size:7pt}
    .held td{font-size:7.5pt;border-top:.3pt solid #aaa}
    .held th[colspan]{text-align:center;border-bottom:.3pt solid #777}
    .held th:first-child,.held td:first-child{text-align:left;white-space:normal}
    .held tr+tr th:first-child{text-align:right}
    .held td:last-child{text-align:left;white-space:normal}
    .held th[rowspan]:last-child{text-align:left}
    .held small{display:block;font-size:6.8pt;color:#333;white-space:normal}
    .held b{font-weight:700}
    .held .s td{border-top:.8pt solid #000;font-weight:700}
    .aside td,.aside th{text-align:left}
    .aside td:nth-child(4),.aside th:nth-child(4){text-align:right}
    .aside td:nth-child(5){white-space:normal;width:88mm}
    .aside td p+p{margin-top:.6mm}
    .proof td:first-child,.proof th:first-child{width:78mm}
    .proof td:last-child{width:28mm;font-weight:700}

    """
}
