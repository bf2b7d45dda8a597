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
    let word = foldedWordBytes(text)
    var name: [UInt8] = []
    var brackets: [UInt8] = []
    var (depth, index) = (0, 0)
    while index < word.count {
      if let bracket = Bracket(word, at: index) {
        depth = bracket.isOpening ? depth + 1 : max(0, depth - 1)
        index += bracket.length
        continue
      }
      let byte = word[index]
      if depth > 0 {
        brackets.append(byte)
      } else if byte != UInt8(ascii: "*"), byte != UInt8(ascii: "_") {
        name.append(byte)
      }
      index += 1
    }
    self.init(
      name: String(decoding: withoutStop(name), as: UTF8.self),
      brackets: String(decoding: brackets, as: UTF8.self))
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
    if headingUnits.contains(brackets) { return false }
    return switch tax {
    case .excluded, .unnamed: true
    case .included, .none: isOfAnotherScale
    }
  }

  /// The heading before a slash, and the unit behind it; nil where no unit stands there.
  var slashedUnit: (name: String, unit: String)? {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let unit = String(name[name.index(after: slash)...])
    let behind = HeadingParts(name: "", brackets: unit)
    guard headingUnits.contains(unit) || behind.isOfAnotherColumn else { return nil }
    return (String(name[..<slash]), unit)
  }
}

/// A bracket of ASCII, or one of 〈〉《》【】〔〕, which are E3 80 88 to E3 80 95 in UTF-8.
private struct Bracket {
  let isOpening: Bool
  let length: Int

  /// Nil where none begins here.
  init?(_ word: [UInt8], at index: Int) {
    switch word[index] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): (isOpening, length) = (true, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): (isOpening, length) = (false, 1)
    case 0xE3 where word[index + 1] == 0x80:
      switch word[index + 2] {
      case 0x88, 0x8A, 0x90, 0x94: (isOpening, length) = (true, 3)
      case 0x89, 0x8B, 0x91, 0x95: (isOpening, length) = (false, 3)
      default: return nil
      }
    default: return nil
    }
  }
}

/// A heading without the colons and dots at its end.
private func withoutStop(_ name: [UInt8]) -> [UInt8] {
  var name = name[...]
  while let last = name.last {
    if last == UInt8(ascii: ":") || last == UInt8(ascii: ".") {
      name.removeLast()
    } else if name.count >= 3, name.suffix(3) == ideographicStop {
      name.removeLast(3)
    } else {
      break
    }
  }
  return Array(name)
}

private let ideographicStop: ArraySlice<UInt8> = [0xE3, 0x80, 0x82]

/// Thousands, and the monies of others.
private let scales = [
  "千元", "万元", "百万", "外币", "美元", "美金", "usd", "$", "欧元", "eur", "€", "英镑", "gbp", "£", "日元",
  "日圆", "jpy", "港币", "港元", "hkd", "韩元", "krw", "台币", "twd", "卢布", "rub", "泰铢", "thb", "澳元",
  "aud", "加元", "cad", "新元", "sgd", "瑞士法郎", "chf",
]

/// What may stand behind a slash to say what is counted.
let headingUnits: Set<String> = [
  "元", "人民币", "rmb", "cny", "¥", "￥", "分", "件", "个", "只", "套", "台", "根", "条", "张", "片", "块", "支",
  "副", "组", "盒", "瓶", "桶", "米", "升", "公斤", "kg", "l", "m", "h", "小时", "时", "月", "天", "日", "%",
]
