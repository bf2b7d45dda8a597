/// A workbook in one XML file, as Excel 2003 brought it up (XML Spreadsheet 2003).
package struct XMLWorkbook: TableSource {
  private var sheets: [Sheet]
  private var nextIndex = 0

  /// Reads a whole file.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)``, or the limit that it breaks.
  package init(_ file: consuming [UInt8]) throws(TabularError) {
    let document = try XMLDocument(withoutOtherEncoding(file), title: "Workbook")
    var scan = XMLWorkbookScan(title: document.title)
    try scan.readAll(document.bytes)
    sheets = scan.sheets
  }

  package mutating func nextSheet() -> Sheet? {
    guard nextIndex < sheets.count else { return nil }
    defer { nextIndex += 1 }
    return sheets[nextIndex]
  }
}

/// Brings a file of XML that says it is GB18030 or a part of it to UTF-8, its declaration taken off;
/// other files as they are.
///
/// - Throws: ``TabularError/notText(row:)`` where it is no such text.
package func withoutOtherEncoding(_ file: [UInt8]) throws(TabularError) -> [UInt8] {
  let declaration = file.prefix(200).prefix { $0 != UInt8(ascii: ">") }.map(smallLetter)
  let words = declaration.split { isHTMLSpace($0) || "<?=\"'".utf8.contains($0) }
  let isOther = zip(words, words.dropFirst()).contains { name, value in
    name.elementsEqual("encoding".utf8)
      && ["gb2312", "gbk", "gb18030"].contains { value.elementsEqual($0.utf8) }
  }
  guard isOther, words[0].elementsEqual("xml".utf8) else { return file }
  return try utf8(fromGB18030: Array(file[(declaration.count + 1)...]))
}
