/// The tables of a web page, one below the other, as programs write them under the name of a
/// workbook.
///
/// Their cells are text. A page may leave out end tags and all that should stand around the rows.
package struct HTMLTables: TableSource {
  private var sheet: Sheet?
  /// How many rows the page has, those of headers among them.
  package let rowCount: Int

  /// Reads the rows of a whole file.
  ///
  /// - Throws: ``TabularError/webPage`` for a page without a row, or why nothing of it can be used.
  package init(_ file: consuming [UInt8]) throws(TabularError) {
    var rows = HTMLRows(HTMLScan(text: try decodedPage(file)))
    sheet = try rows.readAll()
    rowCount = rows.row
  }

  package mutating func nextSheet() -> Sheet? { sheet.take() }
}

/// Brings a page to UTF-8: as other text, but that a page may itself say that it is GB18030.
private func decodedPage(_ file: [UInt8]) throws(TabularError) -> [UInt8] {
  guard !hasMark(file), saysGB18030(file.prefix(4096)) else { return try decodedText(file) }
  if let position = file.firstIndex(of: 0) { throw .nul(row: row(of: file, at: position)) }
  return try utf8(fromGB18030: file)
}

/// Whether a byte order mark stands at the beginning, which goes before what the page says.
private func hasMark(_ file: [UInt8]) -> Bool {
  [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { file.starts(with: $0) }
}

/// Whether a charset is named that is GB18030 or part of it.
private func saysGB18030(_ head: ArraySlice<UInt8>) -> Bool {
  let words = head.map(smallLetter).split { byte in
    isHTMLSpace(byte) || "<>=\"';/?".utf8.contains(byte)
  }
  return zip(words, words.dropFirst()).contains { name, value in
    name.elementsEqual("charset".utf8)
      && ["gb2312", "gbk", "gb18030"].contains { value.elementsEqual($0.utf8) }
  }
}
