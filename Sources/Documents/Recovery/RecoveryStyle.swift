/// What the pages of claims on suppliers add to the looks of the others.
enum RecoveryStyle {
  static let letter = """
    .facts td{width:20%}
    header+p{margin:2mm 0 0}
    \(PageStyle.apart)
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
    @media screen and (max-width:600px){
    .facts td{width:auto}
    .facts td:first-child{grid-column:1/-1}
    .sign tr td{height:auto}
    .claim,.claim :is(thead,tbody){display:block}
    .claim tr{display:grid;grid-template-columns:12% 24% 24% 40%;border-top:.4pt solid #777;\
    padding:5px 0}
    .claim thead tr{border:0}
    .claim :is(td,th){width:auto!important;border:0;padding:1px 2px!important;font-size:12px}
    .claim th{font-size:11px}
    .claim th:is(:nth-child(-n+4),:last-child){display:none}
    .claim td:nth-child(1){grid-area:1/1}
    .claim td:nth-child(2){grid-area:1/2/2/4}
    .claim td:nth-child(9){grid-area:1/4;text-align:right}
    .claim td:nth-child(3){grid-area:2/2/3/4}
    .claim td:nth-child(4){grid-area:2/4;text-align:right}
    .claim td:nth-child(n+5):nth-child(-n+8){grid-row:3}
    .result td:last-child{border-left:.4pt solid #999}
    }

    """

  static let page = """
    .sums td:nth-child(-n+4),.sums th:nth-child(-n+4){text-align:left}
    .sums td:first-child,.sums th:first-child{width:auto}
    .sums td:nth-child(1){white-space:normal;min-width:30mm}
    .sums td:nth-child(2){white-space:nowrap;min-width:0}
    .short td:nth-child(2),.short th:nth-child(2){text-align:right}
    .short td:nth-child(3),.short th:nth-child(3){text-align:right}
    @media screen and (max-width:600px){
    .sums:not(.short),.sums:not(.short) :is(thead,tbody){display:block}
    .sums:not(.short) tr{display:grid;grid-template-columns:repeat(4,25%);\
    border-top:.4pt solid #777;padding:5px 0}
    .sums:not(.short) thead tr{border:0}
    .sums:not(.short) :is(td,th){border:0!important;padding:1px 2px!important;white-space:normal}
    .sums:not(.short) tr:not(.s) :nth-child(1){grid-area:1/1/2/4}
    .sums:not(.short) tr:not(.s) :nth-child(5){grid-area:1/4}
    .sums:not(.short) tr:not(.s) :nth-child(2){grid-area:2/1/3/3}
    .sums:not(.short) tr:not(.s) :nth-child(3){grid-area:2/3}
    .sums:not(.short) tr:not(.s) :nth-child(4){grid-area:2/4;text-align:right!important}
    .sums:not(.short) tr:not(.s) :nth-child(n+6):nth-child(-n+9){grid-row:3}
    .sums:not(.short) tr:not(.s) :nth-child(10){grid-area:4/1/5/5}
    .sums:not(.short) .s td:first-child{grid-column:1/-1}
    .sums:not(.short) td:empty{display:none}
    }

    """
}
