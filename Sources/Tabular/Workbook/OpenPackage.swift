/// Opens the tables of a file that is packed as a zip.
///
/// - Parameters:
///   - file: The bytes of the whole file.
///   - signature: What its beginning says, where nothing else does because it is cut off.
/// - Returns: Its sheets, where it is a workbook.
/// - Throws: What else it is, or why it is none that can be read.
func openPackage(
  _ file: [UInt8], _ signature: FileSignature
) throws(TabularError) -> any TableSource {
  do throws(TabularError) {
    return try openPackage(OfficePackage(file, ZipArchive(file.span)))
  } catch {
    throw error == .workbookDamaged(.directory) && signature == .packedFiles
      ? .packedFiles : error
  }
}

private func openPackage(_ package: OfficePackage) throws(TabularError) -> any TableSource {
  let relationships = try package.relationships(of: "")
  if let document = relationships.first(where: { $0.type == "officeDocument" }) {
    return try openDocument(package, document.part())
  }
  if package.has("mimetype") { throw .formatNotRead(try openDocumentFormat(package)) }
  if package.has("[Content_Types].xml") || package.hasFolder("xl/") {
    throw .workbookDamaged(.memberMissing("_rels/.rels"))
  }
  throw .packedFiles
}

private func openDocument(
  _ package: OfficePackage, _ part: String
) throws(TabularError) -> any TableSource {
  if part.hasSuffix(".bin") { throw .formatNotRead(.binaryWorkbook) }
  let document = try package.document(part)
  var scanner = XMLScanner(title: part)
  guard try scanner.next(in: document.bytes.span) == .start,
    scanner.isElement("workbook", in: document.bytes.span)
  else { throw .formatNotRead(.officeDocument) }
  return try Workbook(package, part: part)
}

/// Which of OpenDocument's formats a package is.
private func openDocumentFormat(_ package: OfficePackage) throws(TabularError) -> UnreadFormat {
  let type = String(decoding: try package.part("mimetype"), as: UTF8.self)
  return type.contains("opendocument.spreadsheet") ? .openDocumentSheet : .openDocumentOther
}
