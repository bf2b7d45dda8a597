/// A workbook of Excel 2007 and later (XLSX, XLSM, XLTX, XLTM), as Office Open XML has it: ECMA-376
/// part 1, transitional and strict.
package struct Workbook: TableSource {
  /// Let go with the last sheet.
  private var package: OfficePackage?
  /// The sheets that a person sees and that have cells, in the order of their tabs.
  private var sheets: ArraySlice<WorkbookSheet>
  private var strings = SharedStrings()
  private let styles: WorkbookStyles
  private let dates: DateSystem

  /// Opens the workbook in a package.
  ///
  /// - Parameters:
  ///   - package: The file.
  ///   - name: The part that is the workbook.
  /// - Throws: Why nothing of the file can be used.
  init(_ package: OfficePackage, part name: String) throws(TabularError) {
    self.package = package
    let document = try package.document(name)
    let contents = try WorkbookContents(document)
    let relationships = try package.relationships(of: name)
    dates = contents.dates
    sheets = try contents.sheets(relationships)[...]
    if let part = try Self.part("sharedStrings", relationships) {
      strings = try SharedStrings(package.document(part))
    }
    guard strings.size * sheets.count <= Self.largestCopies else { throw .contentTooLarge }
    let part = try Self.part("styles", relationships)
    styles =
      try part.map { part throws(TabularError) in
        try WorkbookStyles(package.document(part))
      } ?? WorkbookStyles()
  }

  /// The bytes of shared texts that may be copied, once for each sheet: more than any workbook has.
  private static let largestCopies = 1 << 33

  private static func part(
    _ type: String, _ relationships: [Relationship]
  ) throws(TabularError) -> String? {
    try relationships.first { $0.type == type }?.part()
  }

  package mutating func nextSheet() throws(TabularError) -> Sheet? {
    guard let package, let sheet = sheets.popFirst() else { return nil }
    if sheets.isEmpty { self.package = nil }
    let (text, texts) = strings.lend(isLast: sheets.isEmpty)
    // Before the part is unpacked, so that the texts are moved into their room while there is some.
    var scan = WorksheetScan(
      SheetBuilder(
        name: sheet.name, sharedText: text, capacity: package.size(of: sheet.part)),
      title: sheet.part, strings: texts, styles: styles, dates: dates)
    try scan.read(package.document(sheet.part))
    return try scan.finish()
  }
}

/// A sheet as the workbook lists it.
struct WorkbookSheet {
  let name: String
  /// The part that has its cells.
  let part: String
}

/// What the part of a workbook itself says.
private struct WorkbookContents {
  private var listed: [(name: String, id: String, isVisible: Bool)] = []
  private(set) var dates = DateSystem.from1900

  /// More sheets than anybody has tabs for.
  private static let largestCount = 10_000

  init(_ document: XMLDocument) throws(TabularError) {
    var scanner = XMLScanner(title: document.title)
    let bytes = document.bytes
    var isInSheets = false
    while let token = try scanner.next(in: bytes.span) {
      guard token == .start else { continue }
      switch scanner.depth {
      case 1: guard scanner.isElement("workbook", in: bytes.span) else { throw document.damage }
      case 2:
        isInSheets = scanner.isElement("sheets", in: bytes.span)
        if scanner.isElement("workbookPr", in: bytes.span),
          scanner.isTrue("date1904", in: bytes.span)
        {
          dates = .from1904
        }
      case 3 where isInSheets && scanner.isElement("sheet", in: bytes.span):
        guard listed.count < Self.largestCount else { throw .contentTooLarge }
        let state = scanner.string(of: "state", in: bytes.span) ?? "visible"
        listed.append(
          (
            scanner.string(of: "name", in: bytes.span) ?? "",
            scanner.string(of: "id", in: bytes.span) ?? "", state == "visible"
          ))
      default: continue
      }
    }
  }

  /// The sheets of cells that a person sees; charts, dialogs and macros are passed over.
  ///
  /// - Throws: ``TabularError/workbookDamaged(_:)`` where a sheet is nowhere.
  func sheets(_ relationships: [Relationship]) throws(TabularError) -> [WorkbookSheet] {
    var sheets: [WorkbookSheet] = []
    let targets = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    for (name, id, isVisible) in listed where isVisible {
      guard let target = targets[id] else {
        throw .workbookDamaged(.memberMissing(name))
      }
      if target.type == "worksheet" {
        sheets.append(WorkbookSheet(name: name, part: try target.part()))
      } else if !Self.otherSheets.contains(target.type) {
        throw .workbookDamaged(.target(name))
      }
    }
    return sheets
  }

  private static let otherSheets: Set<String> = [
    "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "macrosheet",
  ]
}
