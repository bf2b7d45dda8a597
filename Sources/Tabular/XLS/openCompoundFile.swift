/// Opens the workbook in a compound file.
///
/// - Throws: ``TabularError/workbookLocked`` where Office encrypted a newer workbook into it, or what
///   the file is instead, or why nothing of it can be used.
func openCompoundFile(_ file: consuming [UInt8]) throws(TabularError) -> BIFFWorkbook {
  let compound = try CompoundFile(file)
  guard !compound.has("EncryptedPackage"), !compound.has("EncryptionInfo") else {
    throw .workbookLocked
  }
  for name in ["Workbook", "Book"] {
    if let stream = try compound.stream(named: name) { return try BIFFWorkbook(stream) }
  }
  throw compound.has("WordDocument") ? .noTable(.letter) : .formatNotRead(.compoundFile)
}
