/// A reference to a character in a page, such as `&nbsp;` or `&#20803;`.
struct HTMLReference {
  let character: Unicode.Scalar
  /// The position behind it.
  let end: Int

  /// Reads the reference that begins with the `&` at a position.
  ///
  /// Its semicolon may be missing, as it often is behind `&nbsp`.
  ///
  /// - Returns: Nil where the `&` is text.
  init?(_ page: [UInt8], at position: Int, before limit: Int) {
    let last = min(limit, position + 12)
    let isNumber = position + 1 < last && page[position + 1] == UInt8(ascii: "#")
    let start = position + (isNumber ? 2 : 1)
    var end = start
    while end < last, isLetterOrDigit(page[end]) { end += 1 }
    guard end > start else { return nil }
    let word = String(decoding: page[start..<end], as: UTF8.self)
    guard let character = isNumber ? Self.character(numbered: word) : Self.characters[word] else {
      return nil
    }
    self.character = character
    self.end = end < limit && page[end] == UInt8(ascii: ";") ? end + 1 : end
  }

  /// Decimal, or hexadecimal behind an x; U+FFFD for what is no character.
  private static func character(numbered word: String) -> Unicode.Scalar? {
    let isHex = word.first == "x" || word.first == "X"
    guard let number = isHex ? UInt32(word.dropFirst(), radix: 16) : UInt32(word) else {
      return nil
    }
    if (128...159).contains(number) { return windows1252[Int(number) - 128] }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  /// What pages mean by 128 to 159 (HTML, "numeric character reference end state").
  private static let windows1252 = [Unicode.Scalar](
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  /// The names of HTML 4 that lists have, and all of Latin-1.
  private static let characters: [String: Unicode.Scalar] = {
    var characters = others
    for (offset, name) in latin1.enumerated() {
      characters[String(name)] = Unicode.Scalar(160 + UInt8(offset))
    }
    return characters
  }()

  /// U+00A0 to U+00FF, in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """.split(separator: " ")

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
    "QUOT": "\"", "apos": "'", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″",
    "lsaquo": "‹", "rsaquo": "›", "oline": "‾", "frasl": "⁄", "euro": "€", "trade": "™",
    "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "minus": "−", "radic": "√",
    "infin": "∞", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "Omega": "Ω", "Phi": "Φ",
    "phi": "φ", "mu": "μ", "Delta": "Δ",
  ]
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (zero...UInt8(ascii: "9")).contains(byte)
}
