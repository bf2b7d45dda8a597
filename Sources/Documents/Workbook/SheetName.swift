/// What a sheet may be called: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends,
/// and no other of the workbook alike.
struct SheetName: Equatable {
  let text: String

  /// Makes a name of a text, with a number where another of the workbook is the same.
  init(_ wanted: String, besides others: [SheetName] = []) {
    let taken = Set(others.map { $0.text.lowercased() })
    let allowed = wanted.unicodeScalars.map { scalar in
      scalar.value < 0x20 || "[]:*?/\\'".unicodeScalars.contains(scalar) ? " " : Character(scalar)
    }
    let words = String(allowed).split(separator: " ").joined(separator: " ")
    let base = words.isEmpty ? "1" : words
    var name = Self.shortened(base, to: 31)
    var number = 2
    while taken.contains(name.lowercased()) {
      name = "\(Self.shortened(base, to: 26)) \(number)"
      number += 1
    }
    text = name
  }

  /// Spreadsheets count units of UTF-16.
  private static func shortened(_ text: String, to count: Int) -> String {
    var short = ""
    for character in text where short.utf16.count + character.utf16.count <= count {
      short.append(character)
    }
    return short
  }
}
