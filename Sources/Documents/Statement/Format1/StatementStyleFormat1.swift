/// How pages in format 1 look.
enum StatementStyleFormat1 {
  /// The style sheet, all but the footing that carries the statement's number.
  static let sheet =
    PageStyle.a4(
      margin: "12mm 11mm 13mm", lineHeight: "1.35", width: "188mm", padding: "12mm 0")
      + """
      h1{font-size:16pt;font-weight:500;letter-spacing:.12em;line-height:1.3;text-align:center;\
      margin:1mm 0 0}
      :lang(en) h1{letter-spacing:.02em}
      h2{font-size:9.5pt;font-weight:700;margin:3mm 0 .8mm;break-after:avoid}
      table{border-collapse:collapse;width:100%}
      th{font-weight:500;font-size:7.5pt;text-align:left;vertical-align:bottom}
      td,th{padding:.7mm 1mm}
      td{vertical-align:top}
      tr{break-inside:avoid}
      section{break-inside:avoid}
      .house{text-align:center;font-size:10.5pt;letter-spacing:.06em;margin:0}
      .facts{border-top:1.2pt solid #000;border-bottom:.4pt solid #000;margin-top:3mm}
      .facts td,.facts th{width:25%;padding:.8mm 1mm}
      .parties{table-layout:fixed;margin-top:2mm}
      .parties>tbody>tr>td{padding:0 4mm 0 0}
      .parties h2{margin:0 0 .6mm;font-size:8.5pt;border-bottom:.4pt solid #777}
      .parties table td:first-child{width:27mm;color:#333}
      .parties table td{padding:.35mm 0}
      .parties table+h2{margin-top:2mm}
      .result{margin-top:3mm;border:.8pt solid #000;table-layout:fixed;break-inside:avoid}
      .result td{padding:1mm 2mm}
      .result td+td{border-left:.4pt solid #999}
      .result small{display:block;font-size:7.5pt;color:#333}
      .result b{font-size:11pt}
      .result tr+tr td{border-top:.4pt solid #999}
      .note{border:1.6pt solid #000;padding:2.2mm 3mm;margin-top:3mm;font-size:10pt;font-weight:700;\
      break-inside:avoid}
      .lines{border-bottom:.8pt solid #000}
      .lines thead{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
      .lines th{font-size:7pt;padding:.5mm .6mm;text-align:right;vertical-align:middle;\
      overflow-wrap:normal}
      .lines tr+tr th{font-size:6.4pt}
      .lines th[rowspan]{text-align:left}
      .lines th[colspan]{text-align:center;border-bottom:.3pt solid #777}
      .lines td{padding:.75mm .6mm;text-align:right;font-size:8pt;line-height:1.3;\
      border-top:.3pt solid #aaa}
      .lines td:nth-child(-n+3),.lines td:nth-child(12){text-align:left}
      .lines th:nth-child(8),.lines td:nth-child(12){padding-left:2mm}
      .lines td:nth-child(12){font-size:7.5pt}
      .lines td:nth-child(5),.lines td:nth-child(7),.lines td:nth-child(9),\
      .lines td:nth-child(11){font-weight:500}
      .lines td:nth-child(n+4){white-space:nowrap}
      .lines i{font-style:normal;display:block;font-size:7.5pt;color:#333}
      .lines .r{break-before:avoid}
      .lines .r td{white-space:normal;border-top:0;padding:0 .6mm .9mm 8mm;font-size:7.5pt;text-align:left}
      .lines td:nth-child(3){padding-left:1.4mm}
      .lines tr:first-child th:nth-child(3){padding-left:1.4mm}
      .lines .s td{border-top:.8pt solid #000;font-weight:700;text-align:right;font-size:7pt;\
      padding:.8mm .4mm}
      .lines .s td:first-child{text-align:left}
      .sums{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
      .sums thead{border-bottom:.4pt solid #000}
      .sums td,.sums th{text-align:right;padding:.45mm 1mm}
      .sums td:first-child,.sums th:first-child{text-align:left;width:34mm}
      .sums tr+tr td{border-top:.3pt solid #aaa}
      .sums .s td{border-top:.6pt solid #000;font-weight:700}
      .why td:nth-child(2),.why th:nth-child(2){text-align:left}
      .why .s td:nth-child(n+2){text-align:right}
      .why td:first-child,.why th:first-child{width:62mm}
      .why td:nth-child(n+3),.why th:nth-child(n+3){width:24mm}
      .adj td:nth-child(-n+4),.adj th:nth-child(-n+4){text-align:left}
      .adj td:last-child,.adj th:last-child,.adj .s td:nth-child(n+2){text-align:right}
      .adj td:nth-child(2),.adj th:nth-child(2){width:19mm}
      .sign{table-layout:fixed;border:.6pt solid #000;margin-top:1mm}
      .sign td{padding:1.5mm 2.5mm;height:30mm}
      .sign td+td{border-left:.4pt solid #000}
      .sign p{margin-bottom:1.2mm}
      .sign u{text-decoration:none;display:block;border-bottom:.4pt solid #777;height:4.6mm}
      .sign .at{margin:2.5mm 0 0}
      footer{margin-top:2mm;padding-top:1mm;border-top:.4pt solid #777;font-size:6.5pt;color:#333;\
      break-inside:avoid}
      code{font:6.2pt "DejaVu Sans Mono","Noto Sans Mono",Consolas,monospace}

      """
}
