/// Unified social credit codes (GB 32100-2015) of invented firms.
package enum SocialCreditCode {
  private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// The code of the invented firm with this number, check character included.
  package static func invented(_ index: Int) -> String {
    let body = "91350802" + String(100_000_000 + index * 37)
    return body + String(check(body))
  }

  /// Whether the text has the length and the check character of such a code.
  static func isOne(_ text: String) -> Bool {
    text.count == 18 && text.last == check(String(text.dropLast()))
  }

  private static func check(_ body: String) -> Character {
    var sum = 0
    for (character, weight) in zip(body, weights) {
      sum += (characters.firstIndex(of: character) ?? 0) * weight
    }
    return characters[(31 - sum % 31) % 31]
  }
}
