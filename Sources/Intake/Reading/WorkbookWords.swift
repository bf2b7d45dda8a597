import Settlement
import Tabular
internal import Text

extension WorkbookDamage {
  /// What is wrong, as it stands in brackets.
  var words: Message {
    switch self {
    case .directory:
      Message(en: "it is cut off, or its list of parts is wrong", zh: "文件不完整，或内部目录有误")
    case .member(let name):
      Message(
        en: "its part \(shortened(name)) fails its checksum or size",
        zh: "其中的 \(shortened(name)) 校验不符")
    case .memberTwice(let name):
      Message(en: "its part \(shortened(name)) is there twice", zh: "其中有两个 \(shortened(name))")
    case .memberMissing(let name):
      Message(en: "its part \(shortened(name)) is missing", zh: "其中缺少 \(shortened(name))")
    case .target(let name):
      Message(
        en: "it points outside itself, to \(shortened(name))", zh: "内部指向文件之外：\(shortened(name))")
    case .markup(let name):
      Message(
        en: "its part \(shortened(name)) is not well formed", zh: "其中的 \(shortened(name)) 格式有误")
    case .cell(let cell):
      Message(en: "the cell \(shortened(cell)) cannot be read", zh: "单元格 \(shortened(cell)) 无法读取")
    case .cellTwice(let cell):
      Message(en: "the cell \(shortened(cell)) is there twice", zh: "单元格 \(shortened(cell)) 重复")
    case .rowOrder(let row):
      Message(en: "row \(row) is out of order", zh: "第 \(row) 行次序有误")
    case .beyondGrid:
      Message(en: "a cell lies beyond the sheet", zh: "有单元格超出工作表范围")
    case .binary:
      Message(en: "it is cut off, or contradicts itself", zh: "文件不完整或自相矛盾")
    case .openMarkup:
      Message(
        en: "a tag or comment of the page does not end", zh: "网页中有标签或注释没有结束")
    case .format: Message(en: "a number format is none", zh: "数字格式有误")
    }
  }
}

extension UnreadFormat {
  /// What the file is, and what to do.
  var words: Message {
    switch self {
    case .openDocumentSheet:
      Message(
        en: "an OpenDocument sheet, which is not read: save it as XLSX",
        zh: " OpenDocument 表格，不能读取：请另存为 XLSX")
    case .openDocumentOther:
      Message(
        en: "an OpenDocument text or presentation and no workbook: put its table into a workbook",
        zh: " OpenDocument 文档，不是工作簿：请把其中的表格放入工作簿")
    case .binaryWorkbook:
      Message(
        en: "a binary workbook (XLSB), which is not read: save it as XLSX",
        zh: "二进制工作簿（XLSB），不能读取：请另存为 XLSX")
    case .officeDocument:
      Message(
        en: "an Office document and no workbook: put its table into a workbook",
        zh: " Office 文档，不是工作簿：请把其中的表格放入工作簿")
    case .compoundFile:
      Message(
        en: "an old Office document or letter and no workbook: put its table into a workbook",
        zh: "旧版 Office 文档或邮件，不是工作簿：请把其中的表格放入工作簿")
    case .earlyWorkbook:
      Message(
        en: "a workbook of Excel 95 or before, which is not read: save it as XLSX",
        zh: " Excel 95 或更早版本的工作簿，不能读取：请另存为 XLSX")
    case .pdf:
      Message(
        en:
          "a PDF, which is not read: of an invoice ask for its XML or OFD, of a table for the workbook",
        zh: " PDF，不能读取：发票请索取 XML 或 OFD，表格请索取工作簿")
    case .webArchive:
      Message(
        en: "a web archive (MHT), which is not read: save it as XLSX",
        zh: "网页存档（MHT），不能读取：请另存为 XLSX")
    case .postingRecord:
      Message(
        en: "a receiver's own posting record (入账信息), not an invoice: "
          + "ask for the XML of the invoice",
        zh: "接收方的入账信息，不是发票：请索取发票的 XML 文件")
    case .xml:
      Message(
        en: "XML of a kind that is not read: save the table as XLSX or CSV",
        zh: "不能识别的 XML：请把表格另存为 XLSX 或 CSV")
    }
  }
}
