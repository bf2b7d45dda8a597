/// A zip of parts that are stored as they are, so that a fuzzer's bytes reach what reads the parts.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The bytes of a workbook with one sheet, whose part is given.
  static func workbook(sheet: [UInt8]) -> [UInt8] {
    let type = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    var zip = StoredZip()
    zip.add("_rels/.rels", "<R><Relationship \(type)officeDocument\" Target=\"w.xml\"/></R>")
    zip.add("w.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>")
    zip.add(
      "_rels/w.xml.rels",
      "<R><Relationship Id=\"s\" \(type)worksheet\" Target=\"s.xml\"/>"
        + "<Relationship \(type)sharedStrings\" Target=\"t.xml\"/>"
        + "<Relationship \(type)styles\" Target=\"f.xml\"/></R>")
    zip.add("t.xml", "<sst><si><t>件</t></si><si><t>x</t></si></sst>")
    zip.add(
      "f.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000-00\"/></numFmts><cellXfs>"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"4\"/>"
        + "</cellXfs></styleSheet>")
    zip.add("s.xml", sheet)
    return zip.finish()
  }

  /// The bytes of an OFD with one document, as far as its parts are given: its list of documents, the
  /// document, a page, the tags, and the attached invoice; an empty part is not there.
  static func ofd(parts: [ArraySlice<UInt8>]) -> [UInt8] {
    let names = [
      "OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Tags/CustomTag.xml",
      "Doc_0/Attachs/original_invoice.xml",
    ]
    var zip = StoredZip()
    for (name, part) in Swift.zip(names, parts) where !part.isEmpty { zip.add(name, [UInt8](part)) }
    return zip.finish()
  }

  private mutating func add(_ name: String, _ content: String) { add(name, [UInt8](content.utf8)) }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    let sizes = long(checksum(content)) + long(UInt32(content.count)) + long(UInt32(content.count))
    let middle = long(0) + long(0x21_0000) + sizes + [UInt8(name.utf8.count), 0, 0, 0]
    bytes += long(0x0403_4B50) + [20, 0] + middle + Array(name.utf8) + content
    directory += long(0x0201_4B50) + [20, 0, 20, 0] + middle + [UInt8](repeating: 0, count: 10)
    directory += long(UInt32(offset)) + Array(name.utf8)
    count += 1
  }

  private func finish() -> [UInt8] {
    let number: [UInt8] = [UInt8(count), 0]
    return bytes + directory + long(0x0605_4B50) + long(0) + number + number
      + long(UInt32(directory.count)) + long(UInt32(bytes.count)) + [0, 0]
  }

  private func long(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func checksum(_ content: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in content {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }
}
