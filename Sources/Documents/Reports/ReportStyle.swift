/// What reports add to the looks of the month at a glance.
enum ReportStyle {
  static let sheet = """
    svg .l{fill:#bbb;stroke:#000;stroke-width:2}
    svg .o{fill:#fff;stroke:#000;stroke-width:2}
    .figures th:first-child,.figures td:first-child{text-align:left}
    .grid :is(td,th):nth-child(-n+3){text-align:left}
    .goals :is(td,th):nth-child(n+2){text-align:right}
    .checks :is(td,th):is(:nth-child(4),:nth-child(n+6)){text-align:left}
    .sums :is(td,th):nth-child(-n+3){text-align:left}
    .sums .s td:nth-child(n+2){text-align:right}
    .ties td{white-space:normal}
    .result td[colspan] small{display:block;float:none}
    .inputs{margin-top:1mm}
    .inputs td{padding:.2mm 1mm .2mm 0;vertical-align:top}
    .reads{margin-top:1mm;font-size:7.5pt;color:#333}
    .grid td,.grid th{font-size:7pt;padding:.4mm .5mm}
    .dealer{break-before:page}
    .goals th:first-child,.tasks th{text-align:left}
    section:has(tr:nth-child(20)){break-inside:auto}
    .sums th{white-space:normal;overflow-wrap:normal}
    .sums td:nth-child(2){white-space:normal;min-width:30mm}
    .words :is(td,th){text-align:left}
    .trip+.trip{break-before:page}
    .trips td{vertical-align:middle}
    \(PageStyle.apart)
    .scroll+p,p+.scroll{margin-top:1.2mm}
    .trips .f{min-width:13mm;height:7mm;border-left:.3pt solid #777}
    @media screen and (max-width:600px){
    .scroll{overflow-x:auto}
    .scroll .t{white-space:nowrap}
    .ties,.ties tbody,.ties tr{display:block}
    .ties tr{display:grid;grid-template-columns:1fr auto;border-top:.4pt solid #777;padding:4px 0}
    .ties td{border:0!important;text-align:left!important}
    .ties td:nth-child(2){grid-column:1/-1;grid-row:2}
    .inputs,.inputs tbody,.inputs tr,.inputs td{display:block}
    .goals td:first-child{white-space:normal;min-width:80px}
    .goals :is(td,th),.trips :is(td,th){padding:3px 1px}
    .trips td:is(:nth-child(5),:nth-child(6)){white-space:normal}
    .trips span{white-space:nowrap}
    .trips .f,.trips th:nth-child(n+8){display:none}
    code{overflow-wrap:anywhere}
    }

    """
}
