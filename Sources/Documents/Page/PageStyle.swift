/// What the style sheets of the pages have in common: A4 paper, black on white.
enum PageStyle {
  /// The beginning of a sheet.
  ///
  /// - Parameters:
  ///   - margin: Around the text of each printed sheet.
  ///   - lineHeight: Of the text, as a factor.
  ///   - width: Of the text on a screen.
  ///   - padding: Around it on a screen.
  /// - Returns: Rules for the sheets, the letters and the body.
  static func a4(margin: String, lineHeight: String, width: String, padding: String) -> String {
    """
    @page{size:A4 portrait;margin:\(margin);@bottom-left{font:7pt \(fonts);color:#444}\
    @bottom-right{content:counter(page) " / " counter(pages);font:7pt \(fonts);color:#444}}
    *{box-sizing:border-box}
    html{font:8.5pt/\(lineHeight) \(fonts);font-variant-numeric:tabular-nums;color:#000;\
    background:#fff}
    body{margin:0 auto;max-width:\(width);overflow-wrap:anywhere}
    @media screen{body{padding:\(padding)}}
    p{margin:0}

    """
  }

  /// For a telephone: larger letters, less around them.
  static let telephone = """
    @media screen and (max-width:600px){
    html{font-size:13px}
    body{max-width:none;padding:12px}
    h1{font-size:20px}
    h2,.parties h2{font-size:15px}
    th,td,small,em,.result small,.result em{font-size:12px}
    }

    """

  /// Keeps a paragraph apart from the box, the table or the section above it.
  static let apart = "table+p,section+p{margin-top:1.2mm}"

  static let fonts = #""Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif"#
}
