/// How an explanation looks: on A4 paper as on a screen, in black as in colour.
enum ExplanationStyle {
  static let sheet =
    PageStyle.a4(
      margin: "13mm 12mm 14mm", lineHeight: "1.38", width: "186mm", padding: "10mm 4mm")
      + """
      .house{text-align:center;font-size:10pt;letter-spacing:.06em}
      h1{font-size:15pt;font-weight:500;letter-spacing:.12em;line-height:1.3;text-align:center;\
      margin:.5mm 0 0}
      :lang(en) h1{letter-spacing:.02em}
      .about{text-align:center;font-size:9pt;margin:.5mm 0 2.5mm;text-wrap:balance}
      h2{font-size:9.5pt;font-weight:700;margin:3.4mm 0 .9mm;padding-top:1mm;\
      border-top:.8pt solid #000;break-after:avoid}
      h2:last-of-type{break-before:avoid}
      .said{font-size:8pt;margin:.5mm 0}
      .note{border:1.6pt solid #000;padding:1.8mm 3mm;margin:1.5mm 0;font-weight:700;\
      break-inside:avoid}
      table{border-collapse:collapse;width:100%}
      th{font-weight:500;font-size:7.5pt;text-align:left;vertical-align:bottom}
      td,th{padding:.55mm 1mm;vertical-align:top}
      thead{border-bottom:.6pt solid #000}
      tr{break-inside:avoid}
      tbody tr+tr td{border-top:.3pt solid #bbb}
      .facts td:first-child{width:42mm;color:#333}
      .source{margin:1mm 0 1.6mm;break-inside:avoid}
      dl{display:flex;flex-wrap:wrap;margin:.5mm 0 0;border:.4pt solid #777}
      dl div{flex:0 1 auto;min-width:15mm;padding:.5mm 1.6mm;border-right:.3pt solid #bbb}
      dt{font-size:7pt;color:#333}
      dd{margin:0}
      .rules td{font-size:7.8pt}
      .rules td:nth-child(1){width:5%}
      .rules td:nth-child(2){width:25%}
      .rules td:nth-child(3){width:19%}
      .rules td:nth-child(4){width:24%}
      .m td{font-weight:700;border-top:.6pt solid #000;border-bottom:.6pt solid #000}
      .steps td:nth-child(1){width:36%}
      .steps td:nth-child(2){width:32%}
      .steps td:nth-child(4){padding-left:4mm}
      .steps td:nth-child(n+3),.steps th:nth-child(n+3),.difference td:nth-child(3),\
      .difference th:nth-child(3),.sums td:nth-child(n+2),.sums th:nth-child(n+2),\
      .why td:nth-child(2),.why td:nth-child(3),.why th:nth-child(2),.why th:nth-child(3),\
      .tax td:nth-child(3),.tax th:nth-child(3),.tax td:nth-child(4),.tax th:nth-child(4),\
      .adjusted td:last-child,.adjusted th:last-child,.lines td:nth-child(4),\
      .lines td:nth-child(5),.lines th:nth-child(4),.lines th:nth-child(5){text-align:right;\
      white-space:nowrap}
      .difference td:nth-child(1){width:34%}
      .difference td:nth-child(2){width:20%}
      .difference td:nth-child(4){width:34%}
      .difference td:nth-child(4),.difference th:nth-child(4),.why td:nth-child(4),\
      .why th:nth-child(4){padding-left:3mm}
      .difference tr:last-child td{border-top:.8pt solid #000;font-weight:700}
      .why td:nth-child(1){width:34%}
      .why td:nth-child(4){width:42%}
      .lines{font-size:8pt}
      .lines td:nth-child(1){width:7%}
      .lines td:nth-child(2){width:16%}
      .lines td:nth-child(3){width:25%}
      .life td:nth-child(1){width:9%}
      .life td:nth-child(2){width:16%}
      .life td:nth-child(3){width:18%}

      """ + PageStyle.telephone + """
      @media screen and (max-width:600px){
      .facts td:first-child{width:32%}
      table:not(.facts),table:not(.facts) tbody{display:block}
      table:not(.facts) :is(thead,td:empty){display:none}
      table:not(.facts) tr{display:block;padding:5px 0;border-top:.4pt solid #777}
      table:not(.facts) td:not(:empty){display:grid;grid-template-columns:34% 1fr;width:auto!important;\
      text-align:left!important;white-space:normal!important;border:0!important;\
      padding:1px 2px!important}
      table:not(.facts) td::before{content:attr(data-h);color:#333;font-weight:400}
      }

      """
}
