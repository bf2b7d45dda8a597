import Documents
import Settlement
internal import Text
import Workflow

/// `settle labels LIST`: the labels of the old parts, and the list of their packages.
struct Labels: Command {
  private let request: LabelsRequest
  private let page: String?
  private let packing: PackingFile?
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    request = LabelsRequest(
      list: arguments.operands[0], reference: arguments[Self.reference],
      from: try arguments.firstPlace(Self.from))
    page = arguments[Self.page]
    packing = try arguments.packingFile(Self.packing)
    isJSON = arguments.has(.json)
  }

  func perform(_ context: CommandContext) throws(Failure) -> ExitCode {
    let report = try context.workWithoutArchive { session throws(RunError) in
      try labels(request, session)
    }
    if let packing {
      let list = PackingList(report.parts, in: context.language)
      try context.write(new: packing.isWorkbook ? list.workbook : list.csv, to: packing.path)
    }
    try context.write(report, to: page, besides: inputs(context.files))
    try context.show(report, asJSON: isJSON)
    return report.wantsAttention ? .attention : .done
  }

  /// All that the command reads: the list, and every file of the reference folder.
  private func inputs(_ files: RealFiles) -> [String] {
    guard let folder = request.reference else { return [request.list] }
    return [request.list] + ((try? files.files(under: folder)) ?? []).map { join(folder, $0) }
  }
}

/// Where the packing list goes, and as what.
private struct PackingFile {
  let path: String
  let isWorkbook: Bool
}

extension Arguments {
  /// The place at which the first sheet begins, 1 where it is not given.
  fileprivate func firstPlace(_ option: Option) throws(UsageError) -> Int {
    guard let word = self[option] else { return 1 }
    if let place = Int(word), (1...LabelSheet.places).contains(place) { return place }
    throw .notUnderstood(
      word, for: "--\(option.name)",
      expected: Message(
        en: "write the place of the first free label, 1 to \(LabelSheet.places)",
        zh: "写第一个空白标签的位置，1 到 \(LabelSheet.places)"))
  }

  /// The file of the packing list, whose ending says what it is.
  fileprivate func packingFile(_ option: Option) throws(UsageError) -> PackingFile? {
    guard let path = self[option] else { return nil }
    let name = path.lowercased()
    if name.hasSuffix(".csv") { return PackingFile(path: path, isWorkbook: false) }
    if name.hasSuffix(".xlsx") { return PackingFile(path: path, isWorkbook: true) }
    throw .notUnderstood(
      path, for: "--\(option.name)",
      expected: Message(
        en: "let the name end in .csv or .xlsx", zh: "文件名应以 .csv 或 .xlsx 结尾"))
  }
}

extension Labels {
  static let subcommand = Subcommand(
    name: "labels",
    summary: Message(en: "print labels for the old parts and pack them", zh: "打印旧件标签并装箱"),
    explanation: Message(
      en: """
        For the service center: makes a label for each old part of an expense list that must come back,
        seals apart, one for each piece of up to 20. A label has the record's number, the part, the
        quantity, machine, model, service date, service center and month, and both numbers as Code 128.
        --html writes them as a page for A4 sheets of 3 × 8 labels of 70 × 37 mm, a new sheet for each
        family of machines; print it at its actual size, without margins. --packing writes the manifest
        to mail with its packages filled in: one a family, and one for each record whose repair the
        rulebook has packed alone (packAlone). Records, machines, prices and the rulebook are taken from
        the folder of --reference; what is not there is left to fill in by hand, and the report says so.
        Keeps nothing. Ends with status 1 where a list of several has no labels because it would be held.
        """,
      zh: """
        供特约服务中心使用：为代垫服务费用清单中每个须退回的旧件生成标签，密封件除外；20件以内每件一个标签。
        标签上有服务记录表号、配件、数量、整机编号、机型、服务日期、服务中心和月份，标签号和件号另印 Code 128
        条码。--html 写成网页，用 A4 标签纸（3×8，每张 70×37 毫米）按实际大小、无页边距打印，不同机种另起一张。
        --packing 写出填好箱号的服务旧件退回明细表：每个机种一箱；维修部位属于规则手册 packAlone 的，每份服务
        记录单独一箱。服务记录、整机档案、批发价和规则手册取自 --reference 指定的文件夹，缺少的内容留空手工
        填写，并在结果中说明。不存档。有多份清单、其中有清单将被暂缓而未生成标签时，退出状态为 1。
        """),
    operands: [
      Operand(
        "LIST",
        Message(
          en: "the expense list: a workbook, or CSV or TSV", zh: "代垫服务费用清单（工作簿、CSV 或 TSV）"))
    ],
    options: [page, from, packing, reference, .json],
    example: Example(
      line: "settle labels list.csv --reference prices --html labels.html --packing manifest.xlsx",
      meaning: Message(
        en: "writes the labels to print and the manifest to mail",
        zh: "写出可打印的标签和随件寄出的退回明细表")),
    command: Self.self)

  private static let page = Option(
    "html", value: "FILE",
    Message(en: "write the sheets of labels as a page", zh: "将标签写成可打印的网页"))
  private static let from = Option(
    "from", value: "N",
    Message(
      en: "begin at the Nth place of the first sheet, which is used up to there (1 to 24)",
      zh: "首张标签纸从第 N 个位置开始（1 到 24），用于已用过一部分的标签纸"))
  private static let packing = Option(
    "packing", value: "FILE",
    Message(
      en: "write the packing list: the manifest with its packages, as CSV or XLSX",
      zh: "写出装箱单，即填好箱号的退回明细表（CSV 或 XLSX）"))
  private static let reference = Option(
    "reference", value: "DIR",
    Message(
      en: "folder with records, machines, prices, rulebook and other tables",
      zh: "存放服务记录、整机档案、批发价、规则手册等资料的文件夹"))
}
