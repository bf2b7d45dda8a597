import Settlement
import Tabular
internal import Text

/// An OFD file (GB/T 33190): a zip with `OFD.xml` at its root, in which one or more invoices lie.
struct OFDFile {
  private let file: [UInt8]
  private let archive: ZipArchive
  /// By name, as names of a package are compared.
  private let members: [String: ZipMember]
  /// A name that two members have.
  private let doubledName: String?

  /// The bytes that a part may have; a page of an invoice has some ten thousand.
  private static let largestPart = 10_000_000

  /// Nil where the zip is no OFD.
  init?(_ file: [UInt8], _ archive: ZipArchive) {
    let named = archive.members.filter { !$0.isFolder }.map { (packagePath($0.title), $0) }
    let members = Dictionary(named, uniquingKeysWith: { first, _ in first })
    doubledName = named.first { name, member in members[name] != member }?.0
    self.members = members
    guard members["ofd.xml"] != nil else { return nil }
    self.file = file
    self.archive = archive
  }

  /// The invoices, in the order of their documents.
  func invoices() throws(TabularError) -> [InvoiceDraft] {
    if let doubledName { throw .workbookDamaged(.memberTwice(doubledName)) }
    let root = try tree("OFD.xml")
    var drafts: [InvoiceDraft] = []
    for body in root.all("DocBody") {
      let path = root.text("DocRoot", below: body).map { target($0, from: "OFD.xml") }
      drafts.append(try invoice(root, body, document: path ?? "Doc_0/Document.xml"))
    }
    return drafts
  }

  private func invoice(
    _ root: XMLTree, _ body: Int, document: String
  ) throws(TabularError) -> InvoiceDraft {
    let folder = self.folder(of: document)
    if let attached = try originalInvoice(document) {
      var draft: InvoiceDraft
      do throws(InvoiceDefects) {
        draft =
          attached.rootName == "EInvoice"
          ? try fullyDigitalInvoice(attached) : taxControlInvoice(attached)
      } catch {
        throw .workbookDamaged(.markup("original_invoice.xml"))
      }
      if draft.type == nil { draft.type = try type(in: folder) }
      return draft
    }
    var draft = InvoiceDraft(customData: root, body)
    try draft.fill(from: taggedTexts(in: folder))
    draft.type = try type(in: folder)
    draft.mayLackGross = true
    return draft
  }

  /// The invoice's data, which older files carry as an attachment.
  private func originalInvoice(_ document: String) throws(TabularError) -> XMLTree? {
    let tree = try tree(document)
    var path = "\(folder(of: document))Attachs/original_invoice.xml"
    if let list = tree.text("Attachments").map({ target($0, from: document) }), has(list) {
      let attachments = try self.tree(list)
      for place in attachments.all("Attachment")
      where attachments.elements[place].attributes["Name"] == "original_invoice" {
        guard let file = attachments.text("FileLoc", below: place) else { continue }
        // It counts from the list by the standard, and from the document as some programs write it.
        let places = [target(file, from: list), target(file, from: document)]
        path = places.first(where: has) ?? path
      }
    }
    return has(path) ? try self.tree(path) : nil
  }

  /// The title of a page or template says whether the tax can be credited; nil where it says
  /// nothing, or two things.
  private func type(in folder: String) throws(TabularError) -> InvoiceType? {
    var types: Set<InvoiceType> = []
    for page in try contents(in: folder) {
      for place in page.everywhere("TextCode") {
        if let type = InvoiceType(printedTitle: page.elements[place].text) { types.insert(type) }
      }
    }
    return types.count == 1 ? types.first : nil
  }

  /// The texts of the objects that the file's tags name, by tag.
  private func taggedTexts(in folder: String) throws(TabularError) -> [String: String] {
    var texts: [String: String] = [:]
    for page in try contents(in: folder) {
      for place in page.everywhere("TextObject") {
        guard let id = page.elements[place].attributes["ID"] else { continue }
        texts[id] = page.all("TextCode", below: place).map { page.elements[$0].text }.joined()
      }
    }
    var tagged: [String: String] = [:]
    for name in members(in: "\(folder)Tags/", ending: ".xml") {
      let tags = try tree(name)
      for element in tags.elements where tagged[element.name] == nil {
        let objects = element.children.filter { tags.elements[$0].name == "ObjectRef" }
        let text = objects.compactMap { texts[trimmedText(tags.elements[$0].text)] }.joined()
        if !trimmedText(text).isEmpty { tagged[element.name] = trimmedText(text) }
      }
    }
    return tagged
  }

  /// What stands on the pages and templates of a document.
  private func contents(in folder: String) throws(TabularError) -> [XMLTree] {
    var pages: [XMLTree] = []
    for name in members(in: folder, ending: "/Content.xml") { pages.append(try tree(name)) }
    return pages
  }

  private func members(in folder: String, ending: String) -> [String] {
    let (folder, ending) = (packagePath(folder), ending.lowercased())
    let start = folder.isEmpty ? "" : folder + "/"
    return members.keys.filter { $0.hasPrefix(start) && $0.hasSuffix(ending) }
      .sorted(by: precedes)
  }

  private func has(_ name: String) -> Bool { members[packagePath(name)] != nil }

  private func tree(_ name: String) throws(TabularError) -> XMLTree {
    guard let member = members[packagePath(name)] else {
      throw .workbookDamaged(.memberMissing(name))
    }
    guard member.size <= Self.largestPart else { throw .contentTooLarge }
    return try XMLTree(archive.content(of: member, in: file.span), title: name)
  }

  private func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A path that stands in a file of the package: from its root, or from the folder of the file.
  private func target(_ path: String, from source: String) -> String {
    path.hasPrefix("/") ? String(path.dropFirst()) : folder(of: source) + path
  }
}

/// A path in a package as names are compared there: small letters, `/` between its parts and none
/// before them, `.` and `..` followed.
private func packagePath(_ path: String) -> String {
  let folded = String(decoding: foldedPartName(Array(path.utf8)), as: UTF8.self)
  var parts: [Substring] = []
  for part in folded.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return parts.joined(separator: "/")
}

extension InvoiceDraft {
  /// What an OFD of a fully digital invoice says in its own properties.
  fileprivate init(customData root: XMLTree, _ body: Int) {
    var values: [String: String] = [:]
    for place in root.all("DocInfo/CustomDatas/CustomData", below: body) {
      let element = root.elements[place]
      let text = trimmedText(element.text)
      if let name = element.attributes["Name"], !text.isEmpty { values[name] = text }
    }
    number = values["发票号码"]
    issuedOn = values["开票日期"]
    net = values["合计金额"]
    tax = values["合计税额"]
    sellerTaxID = values["销售方纳税人识别号"]
    buyerTaxID = values["购买方纳税人识别号"]
  }

  /// Fills what is missing from the texts that the tags name.
  fileprivate mutating func fill(from tagged: [String: String]) {
    number = number ?? tagged["InvoiceNo"]
    issuedOn = issuedOn ?? tagged["IssueDate"]
    buyerName = tagged["BuyerName"]
    buyerTaxID = buyerTaxID ?? tagged["BuyerTaxID"]
    sellerName = tagged["SellerName"]
    sellerTaxID = sellerTaxID ?? tagged["SellerTaxID"]
    net = net ?? tagged["TaxExclusiveTotalAmount"]
    tax = tax ?? tagged["TaxTotalAmount"]
    gross = tagged["TaxInclusiveTotalAmount"]
  }
}

extension InvoiceType {
  /// Reads a text of a page that is the title of an invoice and nothing else, such as
  /// `电子发票（增值税专用发票）` or `福建增值税电子专用发票`.
  fileprivate init?(printedTitle text: String) {
    var rest = String(text.filter { !$0.isWhitespace && !"（）()﹙﹚【】［］[]〔〕".contains($0) })
    guard rest.hasSuffix("专用发票") || rest.hasSuffix("普通发票"),
      let type = InvoiceType(title: rest)
    else { return nil }
    for word in ["增值税", "电子发票", "电子", "专用发票", "普通发票"] {
      rest = String(rest.replacing(word, with: ""))
    }
    guard rest.isEmpty || Self.isPlace(rest) else { return nil }
    self = type
  }

  /// Whether a text is a place and perhaps what sort of place it is.
  private static func isPlace(_ text: String) -> Bool {
    let sorts = ["", "省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"]
    return places.contains { place in
      text.hasPrefix(place) && sorts.contains(String(text.dropFirst(place.count)))
    }
  }

  /// Provinces, and the cities whose tax bureaus stand beside them.
  private static let places: Set<String> = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建",
    "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西",
    "甘肃", "青海", "宁夏", "新疆", "大连", "青岛", "宁波", "厦门", "深圳",
  ]
}
