/// How the page of a check looks: on A4 paper, on a screen, and on a telephone.
enum CheckStyle {
  static let sheet = """
    @page{size:A4 portrait;margin:14mm 13mm 15mm;@bottom-right{content:counter(page) " / " \
    counter(pages);font:7pt "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;\
    color:#444}}
    *{box-sizing:border-box}
    html{font:9pt/1.4 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif;\
    font-variant-numeric:tabular-nums;color:#000;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:184mm;overflow-wrap:anywhere}
    @media screen{body{padding:8mm 4mm 14mm}}
    p{margin:0}
    h1{font-size:16pt;font-weight:500;letter-spacing:.12em;line-height:1.3;text-align:center;\
    margin:0 0 1mm}
    :lang(en) h1{letter-spacing:.02em}
    h2{font-size:11.5pt;font-weight:700;margin:6mm 0 1mm;padding-top:1.2mm;\
    border-top:1.2pt solid #000;break-after:avoid}
    h3{font-size:9.5pt;font-weight:700;margin:3.5mm 0 .8mm;break-after:avoid}
    .about{text-align:center;font-size:8pt;color:#333}
    .note{border:1.6pt solid #000;padding:1.8mm 3mm;margin-top:2mm;font-weight:700;\
    break-inside:avoid}
    .mail{margin-top:1mm}
    dl{display:flex;flex-wrap:wrap;margin:2.5mm 0 0;border:.8pt solid #000;break-inside:avoid}
    dl div{flex:1 1 30mm;padding:1mm 2.4mm}
    dl div+div{border-left:.4pt solid #999}
    dt{font-size:7.5pt;color:#333}
    dd{margin:0;font-size:12pt;font-weight:700}
    table{border-collapse:collapse;width:100%}
    th{font-weight:500;font-size:7.5pt;text-align:left;vertical-align:bottom}
    td,th{padding:.9mm 1mm;vertical-align:top}
    thead{border-bottom:.6pt solid #000}
    .lines tr{break-inside:avoid}
    .lines thead th{border-top:.8pt solid #000}
    .lines{border-bottom:.8pt solid #000}
    .lines .l td{border-top:.4pt solid #999}
    .lines .l td:nth-child(1){width:6%}
    .lines .l td:nth-child(n+3){width:15%}
    .lines .l td:nth-child(5){width:15%}
    .lines td:nth-child(5),.lines th:nth-child(5){padding-left:4mm}
    .lines td:nth-child(3),.lines td:nth-child(4),.lines th:nth-child(3),.lines th:nth-child(4){\
    text-align:right;white-space:nowrap}
    .lines small{display:block;font-size:7.5pt;color:#333}
    .lines .w{break-before:avoid}
    .lines .w td{padding:0 1mm 1.4mm 6%;text-align:left;white-space:normal}
    .why{font-size:8pt;margin-top:.3mm}
    .do{padding-left:1.5em;text-indent:-1.5em;font-weight:700}
    .do::before{content:"\\2610";display:inline-block;width:1.5em;text-indent:0;\
    font-weight:400}
    .do.soft{font-weight:400}
    .sums th:nth-child(n+2),.sums td:nth-child(n+2){text-align:right}
    .sums td{border-top:.3pt solid #aaa}
    .sums tr.s td{border-top:.6pt solid #000;font-weight:700}
    .sums{break-inside:avoid}
    ul{margin:0;padding-left:1.3em}
    li{margin:.5mm 0;break-inside:avoid}
    li code{font:8pt "DejaVu Sans Mono","Noto Sans Mono",Consolas,monospace}
    @media screen and (max-width:600px){html{font-size:11pt}th,.lines small,dt,.about{font-size:9pt}\
    .why{font-size:10pt}dl div+div{border-left:0}.lines,.lines tbody,.lines thead{display:block}\
    .lines tr{display:grid;grid-template-columns:9% 31% 31% 29%}.lines .w{display:block}\
    .lines .l td:nth-child(n){width:auto}.lines td:nth-child(2),.lines th:nth-child(2){\
    grid-column:2/5}.lines td:nth-child(3),.lines th:nth-child(3){grid-column:1/3}\
    .lines .l td:nth-child(n+3){border:0;padding-top:0}.lines .w td{display:block;padding-left:9%}}

    """
}
