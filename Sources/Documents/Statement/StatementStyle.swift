/// How the statement looks: on A4 paper as on a screen, in black as in colour.
enum StatementStyle {
  /// The style sheet, all but the footing that carries the statement's number.
  static let sheet =
    PageStyle.a4(
      margin: "10mm 11mm 12mm", lineHeight: "1.3", width: "188mm", padding: "12mm 0")
      + """
      h1{font-size:16pt;font-weight:500;letter-spacing:.12em;line-height:1.3;text-align:center;\
      margin:.5mm 0 0}
      :lang(en) h1{letter-spacing:.02em}
      h2{font-size:9.5pt;font-weight:700;margin:2.4mm 0 .5mm;break-after:avoid}
      h2 small{font-size:7.5pt;font-weight:400;color:#333;margin-left:1mm}
      .said{margin-top:1.2mm}
      table{border-collapse:collapse;width:100%}
      th{font-weight:500;font-size:7.5pt;text-align:left;vertical-align:bottom}
      td,th{padding:.7mm 1mm}
      td{vertical-align:top}
      tr{break-inside:avoid}
      section{break-inside:avoid}
      .house{text-align:center;font-size:10.5pt;letter-spacing:.06em;margin:0}
      .facts{border-top:1.2pt solid #000;border-bottom:.4pt solid #000;margin-top:2mm}
      .facts td,.facts th{width:25%;padding:.8mm 1mm}
      .parties{table-layout:fixed;margin-top:1.5mm}
      .parties>tbody>tr>td{padding:0 4mm 0 0}
      .parties h2{margin:0 0 .6mm;font-size:8.5pt;border-bottom:.4pt solid #777}
      .parties table td:first-child{width:27mm;color:#333}
      .parties table td{padding:.35mm 0}
      .parties table+h2{margin-top:1.5mm}
      .result{margin-top:2mm;border:.8pt solid #000;break-inside:avoid}
      .result td{padding:1mm 2mm;vertical-align:bottom}
      .result td+td{border-left:.4pt solid #999}
      .result small,.result em{display:block;font-size:7.5pt;color:#333;font-style:normal}
      .result b{font-size:11pt;white-space:nowrap}
      .result tr:first-child td:last-child{width:34%}
      .result tr:first-child td:last-child b{font-size:17pt;line-height:1.15}
      .result tr+tr td{border-top:.4pt solid #999}
      .result td[colspan] b{white-space:normal}
      .result td[colspan] small{display:inline;float:right;line-height:11pt}
      .note{border:1.6pt solid #000;padding:2.2mm 3mm;margin-top:3mm;font-size:10pt;font-weight:700;\
      break-inside:avoid}
      .lines{border-bottom:.8pt solid #000;table-layout:fixed}
      .lines+.lines{break-before:page}
      .lines thead{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
      .lines th{font-size:7pt;padding:.5mm .8mm;text-align:right;overflow-wrap:normal}
      .lines td{padding:.75mm .8mm;text-align:right;font-size:8pt;line-height:1.3;\
      border-top:.3pt solid #aaa}
      .lines th:nth-child(-n+3),.lines td:nth-child(-n+3){text-align:left}
      .lines th:last-child,.lines td:last-child{text-align:left;padding-left:2.5mm}
      .lines td:nth-child(n+4){white-space:nowrap}
      .lines td:nth-child(4),.lines td:last-child{font-size:7pt;line-height:1.486}
      .lines i{font-style:normal;display:block;font-size:7.5pt;color:#333}
      .lines .r{break-before:avoid}
      .lines .r td{white-space:normal;border-top:0;padding:0 .8mm .9mm 7.8mm;font-size:7.5pt;\
      line-height:1.3;text-align:left}
      .lines .s td{border-top:.8pt solid #000;font-weight:700;text-align:right}
      .lines .s td:first-child{text-align:left}
      .lines .s td{white-space:nowrap}
      .lines .p td{font-weight:400}
      .lines .s td:nth-child(2){font-size:7pt;line-height:1.486;font-weight:400}
      .sums{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
      .sums thead{border-bottom:.4pt solid #000}
      .sums td,.sums th{text-align:right;padding:.35mm 1mm}
      .sums td:first-child,.sums th:first-child{text-align:left;width:34mm}
      .sums td:last-child{white-space:nowrap}
      .sums tr+tr td{border-top:.3pt solid #aaa}
      .sums .s td{border-top:.6pt solid #000;font-weight:700}
      .why td:nth-child(2),.why th:nth-child(2){text-align:left}
      .why .s td:nth-child(n+2){text-align:right}
      .why td:first-child,.why th:first-child{width:62mm}
      .why td:nth-child(n+3),.why th:nth-child(n+3){width:24mm}
      .adj td:nth-child(-n+4),.adj th:nth-child(-n+4){text-align:left}
      .adj td:last-child,.adj th:last-child,.adj .s td:nth-child(n+2){text-align:right}
      .adj td:nth-child(2),.adj th:nth-child(2){width:19mm}
      .lined td:nth-child(-n+4),.lined th:nth-child(-n+4){text-align:left}
      .lined td:nth-child(n+5){white-space:nowrap}
      .lined td:first-child,.lined th:first-child{width:10mm}
      .lined .s td:last-child{text-align:right}
      .keep{break-inside:avoid}
      .sign{table-layout:fixed;border:.6pt solid #000;margin-top:1mm}
      .sign td{padding:1.5mm 2.5mm}
      .sign tr+tr td{height:26mm;border-top:.4pt solid #000}
      .sign td[colspan] b{font-size:10pt}
      .sign td+td{border-left:.4pt solid #000}
      .sign p{margin-bottom:1.2mm}
      .sign u{text-decoration:none;display:block;border-bottom:.4pt solid #777;height:4.4mm}
      .sign .at{margin:2mm 0 0}
      footer{margin-top:1.5mm;padding-top:1mm;border-top:.4pt solid #777;font-size:6.5pt;color:#333;\
      break-inside:avoid}
      footer p:nth-child(n+2){display:inline;margin-right:3mm}
      code{font:6.2pt "DejaVu Sans Mono","Noto Sans Mono",Consolas,monospace}

      """ + PageStyle.telephone + telephone

  /// On a screen that is too narrow for the columns: each line is a block of its own, with its
  /// figures in columns below it.
  private static let telephone = """
    @media screen and (max-width:600px){
    .parties,.parties>tbody,.parties>tbody>tr,.parties>tbody>tr>td,.sign,.sign tbody,.sign tr,\
    .sign td{display:block;width:auto;height:auto}
    .parties>tbody>tr>td+td{margin-top:10px}
    .parties table td:first-child{width:33mm}
    .sign tr+tr td{height:auto}
    .sign td+td{border-left:0;border-top:.4pt solid #000}
    .facts tr{display:grid;grid-template-columns:1fr 1fr}
    .facts td{width:auto}
    .result tr{display:grid;grid-template-columns:1fr 1fr}
    .result tr:first-child td:nth-child(n+3){border-top:.4pt solid #999}
    .result tr:first-child td:nth-child(3){border-left:0}
    .result tr:first-child td:last-child{width:auto}
    .result td[colspan]{grid-column:1/-1}
    .lines,.lines tbody,.lines thead{display:block}
    .lines colgroup,.lines th:nth-child(-n+3),.lines th:last-child{display:none}
    .lines tr{display:grid;grid-template-columns:13% 17% 22% 27% 21%;border-top:.4pt solid #777;\
    padding:5px 0}
    .lines .r{border-top:0;padding:0 0 5px}
    .lines td,.lines .s td,.lines .r td{border:0;padding:1px 2px;font-size:12px;line-height:1.45}
    .lines td:nth-child(4){font-size:12px;text-align:left}
    .lines td:nth-child(2){grid-column:2/4}
    .lines td:nth-child(3){grid-column:1/-1;grid-row:2}
    .lines td:last-child{grid-column:4/6;grid-row:1;text-align:right;font-size:12px}
    .lines .r td{grid-column:1/-1;grid-row:auto;text-align:left}
    .lines .p,.lines+.lines thead{display:none}
    .lines .s td{grid-column:auto;grid-row:auto}
    .lines .s td:nth-child(2){font-size:12px;text-align:left}
    .lines .s td:first-child{grid-column:1/-1}
    .lines .s td:last-child{display:none}
    .lines thead tr{border:0;border-bottom:.8pt solid #000}
    .lines th{font-size:11px}
    .sums{table-layout:auto}
    .sums :is(td,th){font-size:11px;padding:2px 0 2px 6px;overflow-wrap:normal;width:auto!important}
    .sums :is(td,th):first-child{padding-left:0}
    .sums:not(.why):not(.adj) td:not(:first-child){white-space:nowrap}
    .lines th:nth-child(4){display:block}
    .adj,.adj tbody{display:block}
    .lined,.lined :is(thead,tbody){display:block}
    .lined tr{display:grid;grid-template-columns:1fr 1fr 1fr;border-top:.4pt solid #777;padding:5px 0}
    .lined thead tr{border:0;padding:0}
    .lined th:nth-child(-n+4){display:none}
    .lined td,.lined tr+tr td,.lined .s td{border:0;padding:1px 2px!important}
    .lined td:nth-child(3){grid-area:2/1/3/4}
    .lined td:nth-child(4){grid-area:1/3;text-align:right}
    .lined .s td:first-child{grid-column:1/3}
    .adj thead{display:none}
    .adj tr{display:grid;grid-template-columns:1fr auto;border-top:.4pt solid #777;padding:5px 0}
    .adj td,.adj tr+tr td,.adj .s td{width:auto;border:0;padding:1px 2px}
    .adj td:nth-child(3){grid-column:1/-1}
    .adj td:nth-child(2),.adj td:nth-child(4),.adj td:nth-child(5){font-size:12px;color:#333}
    .adj td:nth-child(2){text-align:right}
    .adj td:last-child{grid-column:2;text-align:right}
    section{overflow-x:auto}
    code{overflow-wrap:anywhere}
    }

    """
}
