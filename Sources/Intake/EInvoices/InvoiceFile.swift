import Settlement
import Tabular
internal import Text

/// The invoices of one file as a service center mails it or the tax bureau hands it out: an XML or
/// OFD of a fully digital invoice, or a zip of such.
///
/// The tax bureau's signature is not verified: it is SM2, which no library at hand has.
struct InvoiceFile {
  /// An invoice, or why it does not count, under the name that it has in a zip.
  struct Entry {
    /// Nil where the file is the invoice itself.
    let member: String?
    /// Whether it is an OFD; else it is an XML.
    var isOFD = false
    let result: Result<InvoiceDraft, InvoiceDefects>
  }

  let entries: [Entry]

  /// Reads a file that is an invoice or a zip of invoices; nil for every other, which is to be read
  /// as a table.
  ///
  /// - Throws: Why nothing of a zip can be used.
  init?(_ file: [UInt8]) throws(TabularError) {
    if isInvoiceMarkup(file.span) {
      entries = [Entry(xml: file, member: nil)]
      return
    }
    // A zip that is cut off is told by who opens tables.
    guard isZip(file.span), let archive = try? ZipArchive(file.span), !archive.isOffice else {
      return nil
    }
    if let package = OFDFile(file, archive) {
      entries = Entry.all(of: package, member: nil)
    } else {
      var zip = InvoiceZip()
      try zip.read(file, archive)
      guard !zip.entries.isEmpty else { return nil }
      entries = zip.entries
    }
  }
}

/// A zip of invoices, and one level of zips in it, as they are gone through.
private struct InvoiceZip {
  private(set) var entries: [InvoiceFile.Entry] = []
  /// The bytes that may still be unpacked, of all zips and packages together.
  private var room = TableLimits.fileBytes

  private static let largestCount = 10_000

  /// Reads the invoices of a zip; of one in another, `outer` is its name.
  mutating func read(
    _ file: [UInt8], _ archive: ZipArchive, in outer: String? = nil
  ) throws(TabularError) {
    for member in archive.members where !member.isFolder {
      guard let ending = InvoiceEnding(member.title), outer == nil || ending != .zip else {
        continue
      }
      try take(member.size)
      let name = outer.map { "\($0)/\(member.title)" } ?? member.title
      if ending == .xml, member.size > InvoiceFile.Entry.largest {
        entries.append(.tooLarge(name))
      } else if let content = try? archive.content(of: member, in: file.span) {
        try add(content, ending, name)
      } else {
        entries.append(.damaged(name))
      }
    }
  }

  private mutating func add(
    _ content: [UInt8], _ ending: InvoiceEnding, _ name: String
  ) throws(TabularError) {
    switch ending {
    case .xml:
      guard isInvoiceMarkup(content.span) else { return }
      entries.append(InvoiceFile.Entry(xml: content, member: name))
    case .zip:
      guard let zip = try? ZipArchive(content.span) else { return entries.append(.damaged(name)) }
      try read(content, zip, in: name)
    case .ofd:
      guard let zip = try? ZipArchive(content.span), let package = OFDFile(content, zip) else {
        return entries.append(.damaged(name))
      }
      try take(zip.members.reduce(0) { $0 + $1.size })
      entries += InvoiceFile.Entry.all(of: package, member: name)
    }
  }

  /// Counts what is about to be unpacked.
  private mutating func take(_ size: Int) throws(TabularError) {
    room -= size
    guard room >= 0, entries.count < Self.largestCount else { throw .contentTooLarge }
  }
}

extension InvoiceFile.Entry {
  /// The bytes that an XML invoice may have; the tax bureau's have some thousand.
  fileprivate static let largest = 10_000_000

  fileprivate init(xml: [UInt8], member: String?) {
    self.member = member
    guard xml.count <= Self.largest else {
      result = Self.tooLarge(member).result
      return
    }
    do throws(TabularError) {
      result = Self.draft(of: try XMLTree(withoutOtherEncoding(xml), title: member ?? ""))
    } catch {
      result = Self.damaged(member).result
    }
  }

  private static func draft(of tree: XMLTree) -> Result<InvoiceDraft, InvoiceDefects> {
    Result { () throws(InvoiceDefects) in
      tree.rootName == "EInvoice" ? try fullyDigitalInvoice(tree) : taxControlInvoice(tree)
    }
  }

  /// The invoices of an OFD, each as an entry of its name.
  fileprivate static func all(of package: OFDFile, member: String?) -> [Self] {
    do throws(TabularError) {
      let invoices = try package.invoices()
      guard !invoices.isEmpty else { return [empty(member)] }
      return invoices.map { Self(member: member, isOFD: true, result: .success($0)) }
    } catch {
      return [damaged(member)]
    }
  }

  fileprivate static func damaged(_ member: String?) -> Self {
    Self(
      member: member,
      defect: .damaged(en: "it is not whole, or not well-formed", zh: "文件不完整或格式有误"))
  }

  private static func empty(_ member: String?) -> Self {
    Self(
      member: member, defect: .damaged(en: "it holds no document", zh: "文件中没有任何文档"))
  }

  fileprivate static func tooLarge(_ member: String?) -> Self {
    Self(
      member: member,
      defect: .damaged(
        en: "it has more than 10 MB, and no invoice has", zh: "超过 10 MB，不可能是一张发票"))
  }

  private init(member: String?, defect: InvoiceDefect) {
    self.member = member
    result = .failure(InvoiceDefects(all: [defect]))
  }
}

extension ZipArchive {
  /// Whether it is a file of an office program, whose XML is no invoice.
  fileprivate var isOffice: Bool {
    let names = ["[content_types].xml", "_rels/.rels", "mimetype"]
    return members.contains { member in
      let name = foldedPartName(member.name)
      return names.contains { name.elementsEqual($0.utf8) }
    }
  }
}

/// The members of a zip in which invoices are looked for.
private enum InvoiceEnding: String {
  case xml, ofd, zip

  init?(_ name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }
}
