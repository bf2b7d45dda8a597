/// What the month at a glance adds to the looks of the statement.
enum SummaryStyle {
  /// The style sheet, all but the footing that carries the month.
  static let sheet = """
    svg{display:block;margin-top:1.4mm;width:100%;height:auto;break-inside:avoid}
    svg.phone{display:none}
    svg text{font-size:28px}
    svg .s{font-size:25px;fill:#333}
    svg .e{text-anchor:end}
    svg .m{text-anchor:middle}
    svg .n{font-weight:700}
    svg .k{fill:#444}
    svg .h{stroke:#000;stroke-width:2}
    svg .z{stroke:#000;stroke-width:3}
    svg .g{stroke:#bbb;stroke-width:2}
    svg .w{stroke:#fff;stroke-width:14}
    .asof{text-align:center}
    .result tr+tr b{font-size:10pt}
    .flow{break-inside:auto}
    h3{font-size:8.5pt;font-weight:700;margin:2.4mm 0 .6mm;break-after:avoid}
    .figures{border-top:.8pt solid #000;border-bottom:.8pt solid #000}
    .figures thead{border-bottom:.4pt solid #000}
    .figures td,.figures th{text-align:right;padding:.45mm 1mm;white-space:nowrap}
    .figures tr+tr td{border-top:.3pt solid #aaa}
    .figures .s td{border-top:.6pt solid #000;font-weight:700}
    .figures .t,.figures .u{text-align:left}
    .figures .t{white-space:normal}
    .wide td{font-size:7.5pt}
    .wide td,.wide th{padding:.45mm .6mm}
    .wide .t{min-width:13mm}
    .wide .t+.t{min-width:28mm}
    svg+table,svg+p+table{margin-top:2mm}
    .names{columns:3;column-gap:5mm;margin:0;padding:0;list-style:none}
    .names li{break-inside:avoid}
    @media screen and (max-width:600px){
    svg{display:none}
    svg.phone{display:block}
    .names{columns:1}
    .figures td,.figures th{padding:2px 5px}
    .found thead{display:none}
    .wide,.wide :is(thead,tbody),.months,.months :is(thead,tbody),.found,.found tbody{display:block}
    .wide tr,.months tr,.found tr{display:grid;border-top:.4pt solid #777;padding:5px 0}
    .wide thead tr,.months thead tr{border:0}
    .wide :is(td,th),.months :is(td,th),.found td{min-width:0!important;border:0!important;\
    padding:1px 2px;font-size:12px;line-height:1.45}
    .wide th,.months th{font-size:11px;white-space:normal}
    .wide tr{grid-template-columns:16% 30% 28% 26%}
    .wide :is(td,th):nth-child(2),.wide :is(td,th):nth-child(8){grid-column:span 2}
    .wide :is(td,th):nth-child(3){text-align:right}
    .wide .s td{grid-column:auto;text-align:right}
    .wide .s td:first-child{grid-column:1/-1;text-align:left}
    .wide .s td:nth-child(6){grid-column:span 2}
    .months tr{grid-template-columns:repeat(4,25%)}
    .months :is(td,th):nth-child(6){grid-area:1/4}
    .months :is(td,th):nth-child(n+4){grid-row:2}
    .months :is(td,th):nth-child(6){grid-row:1}
    .found tr{grid-template-columns:auto 1fr auto}
    .found td:last-child{grid-column:1/-1}
    }

    """
}
