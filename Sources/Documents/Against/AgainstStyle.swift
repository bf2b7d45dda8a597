/// What the page of a comparison has besides the look of a check: figures of a line side by side on
/// paper, and on a telephone two by two with their names.
enum AgainstStyle {
  static let sheet = """
    .pairs tr{break-inside:avoid}
    .pairs thead th{border-top:.8pt solid #000}
    .pairs{border-bottom:.8pt solid #000;margin-top:3mm}
    .pairs .l td{border-top:.4pt solid #999}
    .pairs .l td:nth-child(1){width:5%}
    .pairs td:nth-child(n+3):nth-child(-n+6),.pairs th:nth-child(n+3):nth-child(-n+6){\
    text-align:right;white-space:nowrap}
    .pairs td:nth-child(7),.pairs th:nth-child(7){padding-left:4mm;width:24%}
    .pairs small{display:block;font-size:7.5pt;color:#333}
    .pairs i{display:none}
    .pairs .s td{font-weight:700;border-top:.8pt solid #000}
    .pairs .w{break-before:avoid}
    .pairs .w td:nth-child(n){padding:0 1mm 1.4mm 5%;text-align:left;white-space:normal}
    @media screen and (max-width:600px){dl div{flex-basis:45%}.pairs,.pairs tbody{display:block}.pairs thead{display:none}\
    .pairs{border-top:.8pt solid #000}.pairs small{font-size:9pt}\
    .pairs .l{display:grid;grid-template-columns:9% 45.5% 45.5%}.pairs .l td:nth-child(n){\
    width:auto;padding-left:1mm}.pairs .l td:nth-child(n+3){border:0;padding-top:0}\
    .pairs .l td:nth-child(n+3):nth-child(-n+6){display:flex;justify-content:space-between}\
    .pairs .l td:nth-child(2){grid-column:2/4}.pairs .l td:nth-child(3),.pairs .l td:nth-child(5){\
    grid-column:2;padding-right:4mm}.pairs .l td:nth-child(7){grid-column:2/4}\
    .pairs i{display:inline;font-style:normal;font-size:9pt;color:#333}.pairs .w{display:block}\
    .pairs .w td:nth-child(n){display:block;padding-left:9%}}

    """
}
