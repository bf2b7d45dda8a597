import Testing

@testable import Intake
import Text

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("The headings stand in the order of the fields")
  func order() {
    #expect(Field.headings.map(\.field) == Field.allCases)
    #expect(Set(Field.allCases.map(\.name)).count == Field.allCases.count)
  }

  @Test("A price that begins with a digit is none of the words for no price")
  func noPrice() {
    #expect(!Words.noPrice.listed.contains { $0.first?.isNumber ?? true })
  }

  @Test("One heading never serves two columns of one kind", arguments: TableKind.allCases)
  func unambiguous(kind: TableKind) {
    var owners: [String: String] = [:]
    for column in kind.columns {
      for heading in Set(([column.name] + column.aliases).map { foldedHeading($0) }) {
        #expect(owners[heading] == nil, "\(heading)")
        owners[heading] = column.name
      }
    }
  }

  @Test(
    "Every heading finds its column, in whatever form it is typed", arguments: TableKind.allCases)
  func aliases(kind: TableKind) {
    for column in kind.columns {
      for alias in [column.name] + column.aliases {
        for form in forms(of: alias) {
          let header = Header(kind: kind, row: 1, headings: ["", form], preamble: Preamble())
          #expect(header.place(of: column.field) == 1, "\(form)")
          #expect(header.unknown.isEmpty)
        }
      }
    }
  }

  @Test(
    "A unit in brackets or behind a slash says how a column is written",
    arguments: [
      "单价（元）", "单价/元", "单价（元/件）", "单价（含税）", "單價/人民幣", "单价：", "单 价.", "*单价", "单\u{200B}价",
      "\u{FEFF}单价",
    ])
  func unit(heading: String) {
    #expect(field(of: heading, in: .expenses) == .unitPrice)
  }

  @Test(
    "A bracket that changes the meaning makes it another column",
    arguments: [
      ("批发价（不含税）", TableKind.prices), ("批发价(未税)", .prices), ("批发价（除税）", .prices),
      ("批发价【无税】", .prices), ("批发价（不含稅，元）", .prices), ("金额（万元）", .expenses),
      ("金額（千元）", .expenses), ("金额(USD)", .expenses), ("金额/万元", .expenses), ("金额/美元", .expenses),
      ("金额（万元，不含税）", .invoices), ("金额（无税）", .invoices), ("单价/备注", .expenses),
      ("管理费（不含税）", .expenses),
    ])
  func otherColumn(heading: String, kind: TableKind) {
    #expect(field(of: heading, in: kind) == nil)
  }

  @Test(
    "A bracket tells the amounts of an invoice apart",
    arguments: [
      ("金额", Field.net), ("金额（元）", .net), ("金额（不含税）", .net), ("金额(未税)", .net), ("金额（除税）", .net),
      ("金额（含税）", .gross), ("金額（含稅）", .gross), ("税率/征收率", .rate), ("价税合计/元", .gross),
    ])
  func invoiceAmounts(heading: String, expected: Field) {
    #expect(field(of: heading, in: .invoices) == expected)
  }

  @Test(
    "English headings are read as people write them",
    arguments: [
      ("Part No.", Field.partNo), ("PART NUMBER", .partNo), ("Item No", .partNo),
      ("Qty", .quantity),
      ("part_no", .partNo), ("Qty:", .quantity),
    ])
  func english(heading: String, expected: Field) {
    #expect(field(of: heading, in: .expenses) == expected)
  }

  @Test("Invoices have one of two columns for the number", arguments: ["发票号码", "数电发票号码"])
  func numbers(heading: String) {
    var search = HeaderSearch()
    let cells = ["发票票种", "开票日期", "销方识别号", "购方识别号", "金额", "税额"]
    #expect(search.header(in: cells, row: 1) == nil)
    #expect(search.header(in: cells + [heading], row: 2)?.kind == .invoices)
  }

  private func field(of heading: String, in kind: TableKind) -> Field? {
    let header = Header(kind: kind, row: 1, headings: ["", heading], preamble: Preamble())
    return Field.allCases.first { header.place(of: $0) == 1 }
  }

  @Test("A header with the required columns is one of its kind", arguments: TableKind.allCases)
  func kinds(kind: TableKind) {
    for useAliases in [false, true] {
      var search = HeaderSearch(for: kind.isOnlyAskedFor ? kind : nil)
      let required = kind.columns.filter { $0.requirement != .optional }
      let cells = required.map { useAliases ? $0.chineseHeading : $0.name }
      #expect(search.header(in: Array(cells.dropFirst()), row: 2)?.kind != kind)
      #expect(search.nearest?.row == 2)
      let header = search.header(in: cells, row: 3)
      #expect(header?.kind == kind && header?.row == 3)
    }
  }

  @Test(
    "Traditional headings are read as simplified ones",
    arguments: [
      ("服務中心編號", "服务中心编号"), ("服務記錄表號", "服务记录表号"), ("維修日期", "维修日期"),
      ("舊件標籤號", "旧件标签号"), ("備註", "备注"), ("管理費", "管理费"), ("發票號碼", "发票号码"),
      ("開票日期", "开票日期"), ("往來帳號", "往来账号"), ("往來賬號", "往来账号"), ("價稅合計", "价税合计"),
      ("驗收結果", "验收结果"), ("統一社會信用代碼", "统一社会信用代码"), ("郵戳日期", "邮戳日期"), ("製表", "制表"),
      ("審核", "审核"), ("總計", "总计"), ("累計", "累计"), ("類別", "类别"), ("強保", "强保"), ("廠家", "厂家"),
      ("急件單號", "急件单号"), ("機種", "机种"), ("回執卡收到日期", "回执卡收到日期"), ("到達時間", "到达时间"),
      ("轉送時間", "转送时间"), ("主動聯繫", "主动联系"), ("總體評價", "总体评价"), ("違規", "违规"),
    ])
  func traditional(written: String, simplified: String) {
    #expect(foldedWord(written) == simplified)
  }

  @Test("Folding leaves no traditional form of a character that the vocabulary uses")
  func traditionalTable() {
    for group in Traditional.groups.split(separator: " ") {
      let characters = Array(group.utf16)
      #expect(characters.count > 1)
      #expect(characters.allSatisfy { Traditional.simplified($0) == characters[0] })
    }
  }

  @Test("Templates show a canonical name and a Chinese heading", arguments: TableKind.allCases)
  func templates(kind: TableKind) {
    #expect(!kind.columns.isEmpty)
    for column in kind.columns {
      #expect(
        column.chineseHeading.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(column.name)")
    }
  }

  private func forms(of heading: String) -> [String] {
    let wide = heading.unicodeScalars.map { scalar in
      (0x21...0x7E).contains(scalar.value)
        ? String(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar) : String(scalar)
    }.joined()
    let spaced = heading.map { String($0) }.joined(separator: " ")
    return [
      heading, heading.uppercased(), wide, spaced, heading + "（元）", "*" + heading + " (CNY)",
      traditional(heading),
    ]
  }

  private func traditional(_ heading: String) -> String {
    var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in Traditional.groups.split(separator: " ") {
      let scalars = Array(group.unicodeScalars)
      forms[scalars[0]] = scalars[scalars.count - 1]
    }
    var written = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars { written.append(forms[scalar] ?? scalar) }
    return String(written)
  }
}
