import Archive
import Intake
import Settlement
internal import Text

/// The files of a comparison that take the place of those that a month was settled by.
struct GivenFiles: Sendable {
  /// A file as it was named, and its bytes.
  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
  }

  private(set) var rulebook: File?
  private(set) var prices: [File] = []

  /// Reads the files; the content of each says what kind it is.
  ///
  /// - Throws: ``RunError/missing(_:_:)`` for a file that is not there, ``RunError/refused(_:)``
  ///   with the defects of all of them for one that is neither a rulebook nor a price table, or
  ///   cannot be used.
  init(
    _ paths: [String], for period: Period, _ files: any InputFiles
  ) throws(RunError) {
    let absent = paths.filter { !files.exists($0) }
    guard absent.isEmpty else {
      throw .missing(absent.map(FileWanted.comparison.isNotThere))
    }
    var defects: [Finding] = []
    for (index, path) in paths.enumerated() {
      let file = File(
        path: path, bytes: try mappingErrors { () throws(FileError) in try files.read(path) })
      if beginsAsRulebook(file.bytes) {
        if rulebook != nil { defects.append(secondRulebook(index)) }
        rulebook = file
        defects += defectsOfRulebook(file.bytes, index, period)
      } else {
        prices.append(file)
        defects += defectsOfPrices(file.bytes, index)
      }
    }
    guard defects.isEmpty else { throw .refused(RunFindings(defects, paths: FileNames(paths))) }
  }
}

extension GivenFiles {
  /// The files of a month with these in the place of its own: a rulebook for the rulebook, price
  /// tables for all price tables, read after the other files of reference, in their order.
  func replacing(in month: ListedFiles, of inputs: [ArchivedInput]) -> ListedFiles {
    let priced = prices.isEmpty ? [] : inputs.filter { $0.kinds.tables.contains(.prices) }
    let removed = Set(priced.filter { $0.kinds.tables.count == 1 }.map(\.path))
    // A workbook keeps its other tables.
    let mixed = Set(priced.map(\.path)).subtracting(removed)
    func kept(_ files: [ListedFile]) -> [ListedFile] {
      files.filter { !removed.contains($0.path) }.map { file in
        if file.isRulebook, let rulebook { return listed(rulebook, isRulebook: true) }
        var kept = file
        if mixed.contains(file.path) { kept.replaced = .prices }
        return kept
      }
    }
    func listed(_ file: File, isRulebook: Bool) -> ListedFile {
      ListedFile(file.path, isRulebook: isRulebook) { file.bytes }
    }
    return ListedFiles(
      reference: kept(month.reference) + prices.map { listed($0, isRulebook: false) },
      inbox: kept(month.inbox))
  }

  /// Their numbers among the files of a month in which they took the place of others.
  func numbers(in inputs: Inputs) -> Set<Int> {
    let end = inputs.referenceFiles.upperBound
    var numbers = Set((end - prices.count)..<end)
    if rulebook != nil, let file = inputs.rulebookFile { numbers.insert(file) }
    return numbers
  }
}

private func defectsOfRulebook(_ bytes: [UInt8], _ file: Int, _ period: Period) -> [Finding] {
  let (rulebook, findings) = readRulebook(bytes, file: file)
  guard let rulebook else { return findings.filter { $0.severity == .error } }
  return [rulebook.defect(of: period.ending(rulebook.halves), file: file)].compactMap { $0 }
}

private func defectsOfPrices(_ bytes: [UInt8], _ file: Int) -> [Finding] {
  let table = readTable(bytes, file: file, symbols: SymbolTable())
  let errors = table.findings.filter { $0.severity == .error }
  guard !table.kinds.isEmpty else { return errors + [notComparable(nil, file)] }
  return table.kinds.first { $0 != .prices }.map { [notComparable($0, file)] } ?? errors
}

private func secondRulebook(_ file: Int) -> Finding {
  Finding(
    .value, at: Place(file: FileNumber(file)),
    Message(
      en: "this is a second rulebook; a month is compared with one, so name one of them",
      zh: "这是第二份规则手册；一次只能与一份比较，请只给出一份"))
}

private func notComparable(_ kind: TableKind?, _ file: Int) -> Finding {
  let what = kind.map {
    Message(en: "this is a table of \($0.rawValue)", zh: "这是“\($0.title.chinese)”")
  }
  let this = what ?? Message(en: "this is no known table", zh: "这不是已知的表格")
  return Finding(
    .fileNoKind, at: Place(file: FileNumber(file)),
    Message(
      en: "\(this.english); a month is compared with another rulebook (JSON) or with other price "
        + "tables (`settle template prices` prints their columns)",
      zh: "\(this.chinese)；只能与另一份规则手册（JSON）或配件批发价表比较"
        + "（用 `settle template prices` 可得到空白批发价表）"))
}
