/// How the sheets of labels look: black on white, to the millimetre.
enum LabelStyle {
  static let sheet = """
    @page{size:A4 portrait;margin:0}
    *{box-sizing:border-box}
    html{font:6.5pt/2.4mm \(PageStyle.fonts);color:#000;background:#fff;\
    -webkit-print-color-adjust:exact;print-color-adjust:exact;-webkit-text-size-adjust:100%}
    body{margin:0;width:210mm;position:relative}
    .sheet{display:grid;grid-template-columns:repeat(3,70mm);grid-auto-rows:37mm;width:210mm;\
    height:296mm;overflow:hidden;break-after:page}
    .sheet:last-child{break-after:auto}
    .l{min-width:0;overflow:hidden;padding:4.1mm 5mm 0}
    p{margin:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    svg{display:block}
    .t{display:flex;gap:2mm;line-height:2.6mm}
    .t b:last-child{margin-left:auto}
    .t b{min-width:0;overflow:hidden;text-overflow:ellipsis}
    .n{height:4.4mm;line-height:4.4mm;font-weight:700}
    .c{height:8mm;margin-top:.2mm}
    .p{height:3.1mm;line-height:3.1mm;margin-top:.3mm}
    .n.w{height:12.6mm}
    .p.w{height:8.4mm}
    .n.w,.p.w{line-height:1.1;white-space:normal;overflow-wrap:anywhere}
    .d{height:5mm;margin-top:.3mm}
    .f{height:2.4mm}
    .p+.f,.d+.f{margin-top:.5mm}
    u{display:inline-block;width:17mm;height:2mm;border-bottom:.2mm solid #000;\
    text-decoration:none}
    .f span{margin-right:2mm}
    .how{position:absolute;left:216mm;top:8mm;width:64mm;font-size:10pt;line-height:1.5;\
    white-space:normal}
    .none{padding:8mm;font-size:10pt;line-height:1.5;white-space:normal}
    @media screen{.sheet{height:297mm}.l{outline:.1mm dotted #bbb}}
    @media print{.how{display:none}}

    """
}
