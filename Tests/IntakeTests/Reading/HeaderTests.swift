import Settlement
import Testing
import Text

@testable import Intake

@Suite("What a header is taken for")
struct HeaderTests {
  private func table(_ text: String, name: String = "") -> FileTable {
    readTable([UInt8](text.utf8), file: 0, name: name, symbols: SymbolTable())
  }

  private static let list = "服务中心编号,结算月份,服务记录表号,配件编号,数量,单价"
  private static let line = "D001,2025-10,R-1,P-1,1,2.00"

  @Test(
    "A heading that is not known keeps a file out where it may decide something",
    arguments: [
      (list + ",采购来源\n" + line + ",外购\n", ["0:1:source column-doubtful"]),
      (list + ",配件来源,采购来源\n" + line + ",厂家,外购\n", ["0:1:- column-unknown"]),
      (list + ",金额说明\n" + line + ",无\n", ["0:1:amount column-doubtful"]),
      (list + ",核定金额\n" + line + ",\n", ["0:1:- column-unknown"]),
      (
        "服务记录表号,服务中心编号,整机编号,服务日期,用户签字,是否填写完整\nR,D,M,2025-10-01,是,否\n",
        ["0:1:complete column-doubtful"]
      ),
      (
        "服务记录表号,配件编号,数量,单价,结算月份说明\n" + "R-1,P-1,1,2.00,x\n",
        ["0:1:period column-doubtful"]
      ),
    ])
  func doubtfulColumns(text: String, found: [String]) {
    #expect(places(table(text).findings) == found)
  }

  @Test("A register of service centers may name them as its own column")
  func dealerNames() {
    #expect(table("服务中心编号,服务中心名称,纳税人识别号\nD001,甲,91350100M000100Y43\n").kinds == [.dealers])
  }

  @Test(
    "A table that no command reads is passed over, whatever is wrong with it",
    arguments: [
      "整机编号,检查日期,合格,合格\nM-1,x,是,否\n", "旧件出入库\n单号,日期,库房,配件编号,数量,类型\nZ-1,x,B,P-1,一,销毁\n",
      "supplier,name,taxpayer_id,answer_days\nS-1,a,b,30\n", "配件编号,供应商,生效日期,承担比例\nP-1,S-1,x,50%\n",
      "追偿单号,追偿单行号,认可金额,回复日期\nR202510-S-1,1,x,y\n",
      "报修单号,服务中心编号,来电时间,到达时间,修复时间\nC-1,D001,8点,,\n", "整机编号,回访日期,接通,总体评价\nM-1,x,是,满意\n",
      "投诉编号,投诉时间,投诉类别,办结时间\nT-1,x,质量异常,\n", "服务记录表号,配件编号,核定金额,核定数量\nR-1,P-1,x,1\n",
      list + ",核定数量,核定金额\n" + line + ",1,2.00\n",
      "record_no;item;amount_approved;quantity_approved\nR-1;P-1;1.00;1\n",
    ])
  func tablesOfNoCommand(text: String) {
    let table = table(text)
    #expect(table.isOfNoCommand)
    #expect(table.findings.isEmpty, "\(places(table.findings))")
    #expect(!join([table], period: october, referenceFiles: 0..<1, symbols: SymbolTable()).fatal)
  }

  @Test("A form whose columns for the auditor are blank is the list that it is")
  func blankForm() {
    #expect(table(Self.list + ",核定数量,核定金额\n" + Self.line + ",,\n").kinds == [.expenses])
    let form = table("服务记录表号,配件编号,核定金额,核定数量\nR-1,P-1,,\n")
    #expect(!form.isOfNoCommand)
    #expect(places(form.findings) == ["0:1:- file-no-kind"])
  }

  @Test("What lacks a column of a table that no command reads is no table")
  func nearlyOther() {
    #expect(places(table("整机编号,检查日期\nM-1,2025-10-01\n").findings) == ["0:1:- file-no-kind"])
  }

  @Test(
    "No template is a table that no command reads, but for one that a command must be given",
    arguments: TableKind.allCases)
  func templates(kind: TableKind) {
    #expect((OtherTable(header: kind.columns.map(\.name)) != nil) == kind.isOnlyAskedFor)
  }

  @Test("A column of another kind makes no template another kind", arguments: TableKind.allCases)
  func foreignColumns(kind: TableKind) {
    let own = kind.columns.map(\.name)
    let others = Set(TableKind.allCases.flatMap { $0.columns.map(\.name) }).subtracting(own)
    // Tariffs of parts are prices.
    for name in others where kind != .tariffs || name != "part_no" {
      let kinds = table((own + [name]).joined(separator: ",") + "\n").kinds
      #expect(kinds.isEmpty || kinds == [kind], "\(name)")
    }
  }

  @Test("What stands above the header is not lacking")
  func preamble() {
    let text = "服务中心编号：D001\n结算月份：2025-10\n服务记录表号,配件编号,数量,单价,结算月份说明\nR-1,P-1,1,2,x\n"
    #expect(places(table(text).findings) == ["0:3:- column-unknown"])
  }

  @Test("The lists of a file with a doubtful column are held")
  func heldLists() {
    let result = intake(Self.list + ",采购来源\n" + Self.line + ",外购\n")
    #expect(result.lists.map(\.dealer) == ["D001"])
    #expect(result.lists.flatMap { places($0.defects) } == ["0:1:source column-doubtful"])
    #expect(!result.tablesRead.contains(.expenses))
  }

  @Test(
    "Another table's sheet is not taken for a register that needs few columns",
    arguments: [
      "整机编号,销售日期,回访日期,总体评价\nM-1,2025-01-01,2025-10-01,满意\n",
      "整机编号,销售日期,来电时间\nM-1,2025-01-01,2025-10-01\n",
      "日期,类型,出入库单号\n2025-10-01,放假,K-1\n",
      "服务中心编号,结算月份,邮戳日期,标签流水号\nD001,2025-10,2025-11-03,1\n",
      "服务中心编号,名称,纳税人识别号,配件编号\nD001,a,b,P-1\n",
      "标签流水号,配件编号,数量,库房\n1,P-1,1,A\n",
      list + ",核定金额\n" + line + ",2.00\n",
    ])
  func otherTables(text: String) {
    let result = table(text)
    #expect(result.kinds.isEmpty)
    #expect(result.findings.map(\.code) == [.fileNoKind])
  }

  @Test("A few known columns among more unknown ones make no table, unless its title stands above")
  func doubtfulKind() {
    let text = "整机编号,销售日期,姓名,电话,地址\nM-1,2025-01-01,a,b,c\n"
    #expect(places(table(text).findings) == ["0:1:- file-doubtful"])
    #expect(table("整机档案\n" + text).kinds == [.machines])
    #expect(table("整机编号,销售日期,姓名,电话\nM-1,2025-01-01,a,b\n").kinds == [.machines])
  }

  @Test("A header that fits two kinds alike is refused with both named")
  func rivals() throws {
    let text = "结算单号,确认结果,日期,服务中心编号,月份,邮戳日期\nS,确认,2025-11-03,D001,2025-10,2025-11-03\n"
    let finding = try #require(table(text).findings.first)
    #expect(finding.code == .fileTwoKinds)
    #expect(finding.message.chinese.contains("收件登记") && finding.message.chinese.contains("确认回传"))
  }

  @Test("A header may stand in two rows")
  func twoRows() {
    let text = """
      服务中心编号：D001,,结算月份：2025-10
      序号,服务记录表号,配件编号,数量,费用,,备注
      ,,,（件）,单价,金额,
      1,R-1,P-1,2,3.00,6.00,
      序号,服务记录表号,配件编号,数量,费用,,备注
      ,,,（件）,单价,金额,
      2,R-2,P-1,1,3.00,3.00,
      合计,,,3,,9.00,

      """
    let result = intake(text)
    #expect(result.findings.isEmpty)
    #expect(result.lists.map { $0.list?.lines.count } == [2])
  }

  @Test(
    "Columns without weight may stand twice, and a name may stand beside a code",
    arguments: [
      (list + ",备注,说明\n" + line + ",a,b\n", ["0:1:remark column-unknown"]),
      ("特约服务中心," + list + "\n青石," + line + "\n", []),
      (list + ",特约服务中心\n" + line + ",青石\n", []),
    ])
  func repeatedColumns(text: String, found: [String]) {
    let result = intake(text)
    #expect(places(result.findings) == found)
    #expect(result.lists.map(\.dealer) == ["D001"])
  }

  @Test(
    "Where a separator or a web page is the cause, that is said",
    arguments: [
      ("服务中心编号，结算月份，邮戳日期\nD001，2025-10，2025-11-03\n", "“，”"),
      ("<html><body><table>", "网页"),
      (
        "<table><tr><td>服务中心编号<td>结算月份<td>邮戳日期</tr></table>", "只有表头"
      ),
    ])
  func causes(text: String, word: String) throws {
    let finding = try #require(table(text).findings.first)
    #expect(finding.code == .fileNoKind)
    #expect(finding.message.chinese.contains(word))
  }

  @Test(
    "Semicolons and bars part cells where the header is found with them",
    arguments: ["D001;2025-10;2025-11-03", "D001|2025-10|2025-11-03"])
  func delimiters(row: String) {
    let mark = row.contains(";") ? ";" : "|"
    let header = ["服务中心编号", "结算月份", "邮戳日期"].joined(separator: mark)
    #expect(table(header + "\n" + row + "\n").kinds == [.receipts])
    #expect(table("sep=\(mark)\n" + header + "\n" + row + "\n").kinds == [.receipts])
  }

  @Test(
    "What is no table by its name is a notice, and an archive an error",
    arguments: [
      ("照片.JPG", "", FindingCode.fileNoTable), ("说明.docx", "x", .fileNoTable),
      ("说明.txt", "本月清单共三份，请查收。\n", .fileNoTable), ("清单.rar", "x", .fileArchive),
      ("清单.csv", "本月清单共三份\n", .fileNoKind),
    ])
  func names(name: String, text: String, code: FindingCode) {
    let findings = table(text, name: "inbox/2025-10/" + name).findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.map(\.severity) == [code == .fileNoTable ? .notice : .error])
  }

  @Test("What is no table ends nothing in reference")
  func harmless() {
    let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    #expect(!intake([photo], symbols: SymbolTable(), referenceFiles: 0..<1).fatal)
    let packed = intake(
      [[0x37, 0x7A, 0xBC, 0xAF]], symbols: SymbolTable(), referenceFiles: 0..<1)
    #expect(!packed.fatal && packed.findings.map(\.severity) == [.error])
  }
}
