internal import Text

/// Brings a heading to the form in which headings are compared: as a word, and without brackets
/// and what is in them, asterisks, underscores, and a colon or dot at its end.
func foldedHeading(_ text: some StringProtocol) -> String { HeadingParts(text).name }

/// A heading, and what its brackets say about it.
struct HeadingParts {
  /// As headings are compared.
  let name: String
  /// What stands in brackets, or behind a slash, folded.
  let brackets: String

  init(name: String, brackets: String) {
    self.name = name
    self.brackets = brackets
  }

  /// Parts a heading as it stands in a file.
  init(_ text: some StringProtocol) {
    var name = String.UnicodeScalarView()
    var brackets = String.UnicodeScalarView()
    var depth = 0
    for scalar in foldedWord(text).unicodeScalars {
      if openingBrackets.contains(scalar) {
        depth += 1
      } else if closingBrackets.contains(scalar) {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        brackets.append(scalar)
      } else if scalar != "*", scalar != "_" {
        name.append(scalar)
      }
    }
    while let last = name.last, ":.。".unicodeScalars.contains(last) { name.removeLast() }
    self.init(name: String(name), brackets: String(brackets))
  }

  /// What a heading says about the tax in its figures.
  enum Tax {
    case included, excluded
    /// Without tax, in words that name no column of their own.
    case unnamed
    case none
  }

  var tax: Tax {
    if ["不含税", "未税", "除税"].contains(where: brackets.contains) { return .excluded }
    if brackets.contains("无税") { return .unnamed }
    return brackets.contains("含税") ? .included : .none
  }

  /// Whether the figures are in thousands or in foreign money.
  var isOfAnotherScale: Bool { scales.contains { brackets.contains($0) } }

  /// Whether the brackets make it another column: a price without tax is not the price.
  var isOfAnotherColumn: Bool {
    switch tax {
    case .excluded, .unnamed: true
    case .included, .none: isOfAnotherScale
    }
  }

  /// The heading before a slash, and the unit behind it; nil where no unit stands there.
  var slashedUnit: (name: String, unit: String)? {
    guard let slash = name.lastIndex(of: "/") else { return nil }
    let unit = String(name[name.index(after: slash)...])
    let behind = HeadingParts(name: "", brackets: unit)
    guard units.contains(unit) || behind.isOfAnotherColumn else { return nil }
    return (String(name[..<slash]), unit)
  }
}

private let openingBrackets: Set<Unicode.Scalar> = ["(", "[", "{", "【", "〔", "〈", "《"]
private let closingBrackets: Set<Unicode.Scalar> = [")", "]", "}", "】", "〕", "〉", "》"]

/// Thousands, and the monies of others.
private let scales = [
  "千元", "万元", "百万", "外币", "美元", "美金", "usd", "$", "欧元", "eur", "€", "英镑", "gbp", "£", "日元",
  "日圆", "jpy", "港币", "港元", "hkd", "韩元", "krw", "台币", "twd", "卢布", "rub", "泰铢", "thb", "澳元",
  "aud", "加元", "cad", "新元", "sgd", "瑞士法郎", "chf",
]

/// What may stand behind a slash to say what is counted.
private let units: Set<String> = [
  "元", "人民币", "rmb", "cny", "¥", "￥", "分", "件", "个", "只", "套", "台", "根", "条", "张", "片", "块", "支",
  "副", "组", "盒", "瓶", "桶", "米", "升", "公斤", "kg", "l", "m", "h", "小时", "时", "月", "天", "日", "%",
]
