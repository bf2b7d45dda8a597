/// What the reconciliation adds to the look of the statement.
enum ReconciliationStyle {
  static let sheet = """
    .held,.aside{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
    .held thead,.aside thead{border-bottom:.8pt solid #000}
    .held th,.held td{padding:.7mm 1.2mm;text-align:right;white-space:nowrap}
    .held th,.aside th{font-size:7pt}
    .held td{font-size:8pt;border-top:.3pt solid #aaa}
    .held td:first-child,.held th:first-child{text-align:left;white-space:normal;width:52mm}
    .held td:nth-child(2){font-size:7pt;line-height:1.543;text-align:left}
    .held td:last-child,.held th:last-child{text-align:left;white-space:normal;width:24mm;\
    padding-left:2.5mm}
    .held small,.aside small{display:block;font-size:7.5pt;color:#333;white-space:normal}
    .held .s td{border-top:.8pt solid #000;font-weight:700}
    .held .s td:nth-child(2){font-weight:400}
    .aside td{font-size:8pt;border-top:.3pt solid #aaa}
    .aside td:nth-child(4),.aside th:nth-child(4){text-align:right;white-space:nowrap}
    .aside td:first-child,.aside td:nth-child(3),.aside td:nth-child(4) small{white-space:nowrap}
    .aside td:nth-child(5),.aside th:nth-child(5){width:64mm;padding-left:2.5mm}
    .aside td p+p{margin-top:.6mm}
    .counted{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
    .counted thead{border-bottom:.8pt solid #000}
    .counted th{font-size:7pt}
    .counted th,.counted td{padding:.6mm 1mm}
    .counted td{font-size:8pt;border-top:.3pt solid #aaa}
    .counted small{display:block;font-size:7.5pt;color:#333}
    .counted :is(td,th):nth-child(n+5){text-align:right}
    .counted td:nth-child(n+2):not(:nth-child(4)){white-space:nowrap}
    .counted+p,.aside+p{margin-top:1mm}
    .proof td:first-child,.proof th:first-child{width:78mm}
    .proof td:last-child{width:28mm;font-weight:700}
    @media screen and (max-width:600px){
    .held,.held tbody,.held thead,.aside,.aside tbody{display:block}
    .held tr{display:grid;grid-template-columns:15% 31% 31% 23%;border-top:.4pt solid #777;\
    padding:5px 0}
    :lang(en) .held tr{grid-template-columns:22% 28% 27% 23%}
    .held td,.held .s td{border:0;padding:1px 2px;font-size:11px;line-height:1.45}
    .held td:first-child{width:auto;grid-column:1/4}
    .held td:last-child{width:auto;grid-column:4;grid-row:1;text-align:right;padding:1px 2px}
    .held td:nth-child(2){font-size:11px;line-height:1.45}
    .held td:nth-child(6){display:none}
    .held td:nth-child(7){grid-column:1/-1;text-align:left}
    .held td:nth-child(7)::before{content:"Due "}
    :lang(zh-CN) .held td:nth-child(7)::before{content:"开票期限 "}
    .held th{font-size:11px}
    .held .s td:nth-child(7){display:none}
    .held th:nth-child(1),.held th:nth-child(n+6){display:none}
    .counted,.counted tbody{display:block}
    .counted thead{display:none}
    .counted tr{display:grid;grid-template-columns:16% 28% 28% 28%;border-top:.4pt solid #777;\
    padding:5px 0}
    .counted td{border:0;padding:1px 2px;font-size:12px;line-height:1.45}
    .counted td:first-child{grid-area:1/1/2/4}
    .counted td:nth-child(8){grid-area:1/4}
    .counted td:nth-child(2){grid-area:2/1/3/3}
    .counted td:nth-child(3){grid-area:2/3;text-align:right}
    .counted td:nth-child(4){grid-area:2/4;text-align:right}
    .counted td:nth-child(5){grid-area:3/1;text-align:left}
    .counted td:nth-child(6){grid-area:3/3}
    .counted td:nth-child(7){grid-area:3/4}
    .aside thead{display:none}
    .aside tr{display:block;border-top:.4pt solid #777;padding:5px 0}
    .aside td{border:0;display:inline-block;padding:1px 8px 1px 2px;font-size:12px}
    .aside td:first-child,.aside td:nth-child(2),.aside td:nth-child(5){display:block;width:auto}
    }

    """
}
