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
    let result: Result<InvoiceDraft, InvoiceDefects>
  }

  let entries: [Entry]

  /// The bytes that an XML invoice may have; the tax bureau's have some thousand.
  private static let largest = 10_000_000
  private static let largestCount = 10_000

  /// Reads a file that is an invoice or a zip of invoices; nil for every other, which is to be read
  /// as a table.
  ///
  /// - Throws: Why nothing of a zip can be used.
  init?(_ file: [UInt8]) throws(TabularError) {
    if isInvoiceMarkup(file.span) {
      entries = Self.entries(of: file, member: nil)
    } else if isZip(file.span) {
      // A zip that is cut off is told by who opens tables.
      guard let archive = try? ZipArchive(file.span), !archive.isOffice else { return nil }
      if let package = OFDFile(file, archive) {
        entries = Self.entries(of: package, member: nil)
      } else {
        guard let entries = try Self.entries(inZip: file, archive) else { return nil }
        self.entries = entries
      }
    } else {
      return nil
    }
  }

  /// What a zip of invoices has; nil where it has none.
  private static func entries(
    inZip file: [UInt8], _ archive: ZipArchive
  ) throws(TabularError) -> [Entry]? {
    var found: [Entry] = []
    for member in archive.members where !member.isFolder {
      guard let ending = InvoiceEnding(member.title) else { continue }
      let content = try archive.content(of: member, in: file.span)
      found += try entries(of: content, ending, member: member.title)
      guard found.count <= largestCount else { throw .fileTooLarge }
    }
    return found.isEmpty ? nil : found
  }

  private static func entries(
    of content: [UInt8], _ ending: InvoiceEnding, member: String
  ) throws(TabularError) -> [Entry] {
    switch ending {
    case .xml: return isInvoiceMarkup(content.span) ? entries(of: content, member: member) : []
    case .ofd:
      guard isZip(content.span), let package = OFDFile(content, try ZipArchive(content.span))
      else { return [Entry(member: member, result: damaged(member))] }
      return entries(of: package, member: member)
    case .zip:
      guard isZip(content.span) else { return [] }
      let archive = try ZipArchive(content.span)
      var found: [Entry] = []
      for inner in archive.members {
        guard let ending = InvoiceEnding(inner.title), ending != .zip else { continue }
        let content = try archive.content(of: inner, in: content.span)
        found += try entries(of: content, ending, member: "\(member)/\(inner.title)")
      }
      return found
    }
  }

  private static func entries(of xml: [UInt8], member: String?) -> [Entry] {
    guard xml.count <= largest else { return [Entry(member: member, result: tooLarge)] }
    do throws(TabularError) {
      let tree = try XMLTree(xml, title: member ?? "")
      do throws(InvoiceDefects) {
        let draft =
          tree.rootName == "EInvoice"
          ? try fullyDigitalInvoice(tree) : taxControlInvoice(tree)
        return [Entry(member: member, result: .success(draft))]
      } catch {
        return [Entry(member: member, result: .failure(error))]
      }
    } catch {
      return [Entry(member: member, result: damaged(member))]
    }
  }

  private static func entries(of package: OFDFile, member: String?) -> [Entry] {
    do throws(TabularError) {
      return try package.invoices().map { Entry(member: member, result: .success($0)) }
    } catch {
      return [Entry(member: member, result: damaged(member))]
    }
  }

  private static func damaged(_ member: String?) -> Result<InvoiceDraft, InvoiceDefects> {
    .failure(
      InvoiceDefects(all: [
        .damaged(
          en: "it is not whole, or not well-formed", zh: "文件不完整或格式有误")
      ]))
  }

  private static let tooLarge = Result<InvoiceDraft, InvoiceDefects>.failure(
    InvoiceDefects(all: [
      .damaged(en: "it has more than 10 MB, and no invoice has", zh: "超过 10 MB，不可能是一张发票")
    ]))
}

extension ZipArchive {
  /// Whether it is a file of an office program, whose XML is no invoice.
  fileprivate var isOffice: Bool {
    members.contains { ["[Content_Types].xml", "_rels/.rels", "mimetype"].contains($0.title) }
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
