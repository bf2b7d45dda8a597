import Settlement
import Tabular
internal import Text

extension Finding {
  /// Two headings name one column.
  init(doubled column: Header.Doubled, of kind: TableKind, file: FileNumber, row: Int) {
    let (field, first, second) = column
    let title = kind.column(of: field)?.title ?? Message(asWritten: field.name)
    self.init(
      .fileTwoColumns, at: Place(file: file, row: row, column: field.name),
      Message(
        en: "\"\(shortened(first))\" and \"\(shortened(second))\" are both the column "
          + "\"\(title.english)\", so nothing is read from the file; rename or remove one of the two",
        zh: "“\(shortened(first))”和“\(shortened(second))”都是“\(title.chinese)”栏，整个文件未读取；"
          + "请改名或删去其中一列"))
  }

  /// The header fits two kinds of table.
  init(rivals kinds: (KindName, KindName), file: FileNumber, row: Int) {
    let (first, second) = kinds
    self.init(
      .fileTwoKinds, at: Place(file: file, row: row),
      Message(
        en: "the header fits \(first.name) (\(first.title.chinese)) as well as "
          + "\(second.name) (\(second.title.chinese)), so nothing is read from the file; "
          + "take out the columns of one of the two",
        zh: "表头既符合“\(first.title.chinese)”，也符合“\(second.title.chinese)”，整个文件未读取；"
          + "请删去其中一种表的列"))
  }

  /// A column that is not known may be one that decides something.
  init(doubtful heading: String, _ field: Field, of kind: TableKind, file: FileNumber, row: Int) {
    let column = kind.column(of: field)?.title ?? Message(asWritten: field.name)
    let place = Place(file: file, row: row, column: field.name)
    guard !HeadingParts(heading).isOfAnotherColumn else {
      self.init(
        .columnDoubtful, at: place,
        Message(
          en: "\"\(shortened(heading))\" has figures without tax, or not in yuan, and the column "
            + "\"\(column.english)\" (\(column.chinese)) decides something, so nothing is read from the "
            + "file; rename the column to \(column.chinese) with figures in yuan that include tax, or "
            + "take it out",
          zh: "“\(shortened(heading))”栏的数不含税或不以元为单位，而“\(column.chinese)”栏影响结算，整个文件未读取；"
            + "请换算为含税的元并把该列改名为“\(column.chinese)”，或删去该列"))
      return
    }
    self.init(
      .columnDoubtful, at: place,
      Message(
        en: "\"\(shortened(heading))\" is not known and may mean the column "
          + "\"\(column.english)\" (\(column.chinese)), which decides something, so nothing is read "
          + "from the file; rename the column to \(column.chinese) or take it out",
        zh: "不认识“\(shortened(heading))”栏，它可能就是影响结算的“\(column.chinese)”栏，整个文件未读取；"
          + "请把该列改名为“\(column.chinese)”，或删去该列"))
  }

  /// The few columns of a kind stand among more that it does not know.
  init(doubtful kind: TableKind, unknown: [String], file: FileNumber, row: Int) {
    let names = unknown.prefix(20)
    let english = names.map { "\"\(shortened($0))\"" }.joined(separator: ", ")
    let chinese = names.map { "“\(shortened($0))”" }.joined(separator: "、")
    self.init(
      .fileDoubtful, at: Place(file: file, row: row),
      Message(
        en: "the header fits \(kind.rawValue) (\(kind.title.chinese)), but most of its columns are "
          + "not known there (\(english)), so nothing is read from the file; take them out, or write "
          + "\(kind.title.chinese) above the header if it is that table",
        zh: "表头符合“\(kind.title.chinese)”，但其中多数列不属于该表（\(chinese)），整个文件未读取；"
          + "请删去这些列；如确是该表，请在表头上方写明“\(kind.title.chinese)”"))
  }

  /// No header is known; what came nearest to one, if anything did, and in which of several sheets.
  init(withoutKind missing: MissingHeader, file: FileNumber) {
    guard missing.sheetCount > 0 else {
      self.init(
        .fileNoKind, at: Place(file: file),
        Message(
          en:
            "no known table: the workbook has no sheet that is shown, and hidden ones are not read; "
            + "show the sheet of the table and save the file",
          zh: "不是已知的表格：工作簿中没有可见的工作表，隐藏的工作表不读取；请取消隐藏后保存"))
      return
    }
    let finding = Finding(nearest: missing, file: file)
    guard missing.sheetCount > 1, missing.miss != nil, let sheet = missing.sheet else {
      self = finding
      return
    }
    self.init(
      finding.severity, finding.code, at: finding.place,
      Message(
        en: "in the sheet \(shortened(sheet)): \(finding.message.english)",
        zh: "工作表“\(shortened(sheet))”：\(finding.message.chinese)"))
  }

  private init(nearest missing: MissingHeader, file: FileNumber) {
    if let separator = missing.separator {
      self.init(wrongSeparator: separator, file: file)
      return
    }
    if let miss = missing.miss, let heading = miss.foreign {
      self.init(foreign: heading, in: miss, file: file)
      return
    }
    if let miss = missing.miss, let heading = miss.blank {
      self.init(blank: heading, in: miss, file: file)
      return
    }
    guard let miss = missing.miss else {
      self.init(
        .fileNoKind, at: Place(file: file),
        Message(
          en: "no known table: no row has a heading of any of them; "
            + "see `settle template KIND` for the columns of each",
          zh: "不是已知的表格：没有任何一行含有已知的列名；各表的列名见 settle template"))
      return
    }
    let columns = miss.missing.map { field in
      miss.kind.column(of: field)?.title ?? Message(asWritten: field.name)
    }
    let english = columns.map { "\"\($0.english)\" (\($0.chinese))" }
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "no known table: for \(miss.kind.rawValue) (\(miss.kind.title.chinese)) the header "
          + "lacks \(english.joined(separator: ", ")); add what is missing",
        zh: "不是已知的表格：最接近“\(miss.kind.title.chinese)”，表头缺少"
          + "\(columns.map { "“\($0.chinese)”" }.joined(separator: "、"))；请补上"))
  }
}

extension Finding {
  /// The cells are parted by a character that parts none.
  private init(wrongSeparator separator: Character, file: FileNumber) {
    let name = separator == " " ? Message(en: "blanks", zh: "空格") : nil
    self.init(
      .fileNoKind, at: Place(file: file),
      Message(
        en:
          "the cells are parted by \(name?.english ?? "\"\(separator)\""), which is no separator; "
          + "part them by commas or tabs (save the sheet as CSV again)",
        zh: "各列之间用\(name?.chinese ?? "“\(separator)”")分隔，不能识别；请用半角逗号或制表符作分隔符"
          + "（重新另存为 CSV）"))
  }

  /// A form, of which the column that makes it the table is not filled in.
  private init(blank heading: String, in miss: HeaderSearch.NearMiss, file: FileNumber) {
    let kind = miss.kind
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "this is no \(kind.title.english) (\(kind.title.chinese)) yet: no row has "
          + "\"\(shortened(heading))\" filled in; take the file that came back from the manufacturer",
        zh: "尚不是“\(kind.title.chinese)”：“\(shortened(heading))”栏没有一行填写；请使用厂家发回的文件"))
  }

  /// A heading shows that the table is another one than its columns would allow.
  private init(foreign heading: String, in miss: HeaderSearch.NearMiss, file: FileNumber) {
    let kind = miss.kind
    let lacking =
      OtherTable(owning: heading).map { lack(of: $0, in: miss) }
      ?? TableKind(owning: heading).map { lack(of: $0, in: miss) }
    self.init(
      .fileNoKind, at: Place(file: file, row: miss.row),
      Message(
        en: "no known table: the columns would fit \(kind.rawValue) (\(kind.title.chinese)), but "
          + "\"\(shortened(heading))\" belongs to another table\(lacking?.english ?? ""); take that "
          + "column out if it is \(kind.title.chinese), else move the file elsewhere",
        zh:
          "不是已知的表格：各列虽符合“\(kind.title.chinese)”，但“\(shortened(heading))”栏属于另一种表\(lacking?.chinese ?? "")；"
          + "如确是“\(kind.title.chinese)”请删去该列，否则请把文件移出"))
  }
}

/// What a row lacks to be the header of the table that one of its headings belongs to.
private func lack(of other: OtherTable, in miss: HeaderSearch.NearMiss) -> Message {
  lack(of: other.name, other.missing(in: miss.cells))
}

private func lack(of kind: TableKind, in miss: HeaderSearch.NearMiss) -> Message {
  let names = Set(miss.cells.map { foldedHeading($0) })
  let missing = kind.columns.filter { $0.isRequired && $0.foldedHeadings.isDisjoint(with: names) }
  return lack(of: KindName(kind), missing.map(\.title))
}

private func lack(of kind: KindName, _ columns: [Message]) -> Message {
  let english = columns.map { "\"\($0.english)\" (\($0.chinese))" }.joined(separator: ", ")
  let chinese = columns.map { "“\($0.chinese)”" }.joined(separator: "、")
  let title = kind.title.chinese
  return Message(
    en: ", \(kind.name) (\(title)), for which the header lacks \(english)",
    zh: "“\(title)”（表头还缺少\(chinese)）")
}

extension Header {
  /// Why nothing may be read below the header; empty where all of it may.
  func refusals(file: FileNumber) -> [Finding] {
    if let rival { return [Finding(rivals: (KindName(kind), rival), file: file, row: row)] }
    if let doubled {
      return [Finding(doubled: doubled, of: kind, file: file, row: row)]
    }
    if isDoubtfulKind {
      return [Finding(doubtful: kind, unknown: unknown, file: file, row: row)]
    }
    return doubts(doubtful, file: file)
  }

  /// Why nothing may be read below the header where the rulebook asks for a column.
  func refusals(asking field: Field, file: FileNumber) -> [Finding] {
    doubts(doubtful([field]), file: file)
  }

  private func doubts(
    _ doubtful: [(heading: String, field: Field)], file: FileNumber
  ) -> [Finding] {
    doubtful.map { heading, field in
      Finding(doubtful: heading, field, of: kind, file: file, row: row)
    }
  }
}
