import Settlement
internal import Text

extension FindingWords {
  /// What is said about workbooks and their cells.
  static let workbooks = [
    FindingWords(
      "workbook-locked", Message(en: "Workbook locked", zh: "工作簿已加密"),
      Message(
        en: "The workbook opens with a password only; nothing was read from it.",
        zh: "工作簿设有打开密码，未读取。"),
      Message(
        en: "Save it without a password, or ask for an open copy.",
        zh: "请取消密码后另存，或请对方发送未加密的文件。")),
    FindingWords(
      "workbook-damaged", Message(en: "Workbook damaged", zh: "工作簿已损坏"),
      Message(
        en: "The workbook is cut off, altered or contradicts itself; nothing was read from it.",
        zh: "工作簿不完整或自相矛盾，未读取。"),
      Message(
        en: "Open it in Excel or WPS, save it again, and compare it with the original.",
        zh: "请用 Excel 或 WPS 打开并重新保存，再与原件核对。")),
    FindingWords(
      "format-not-read", Message(en: "Format not read", zh: "不支持的文件格式"),
      Message(
        en: "The file is of a format that is not read, whatever its name.",
        zh: "文件属于不读取的格式，与文件名无关。"),
      Message(
        en: "Save the table as XLSX or CSV.", zh: "请将表格另存为 XLSX 或 CSV。")),
    FindingWords(
      "cell-error", Message(en: "Error in a cell", zh: "单元格为错误值"),
      Message(
        en: "The cell holds an error of its formula, such as #N/A.", zh: "单元格是公式的错误值，如 #N/A。"),
      Message(
        en: "Mend the formula, or enter the value itself.", zh: "请改正公式，或直接填写内容。")),
    FindingWords(
      "formula-not-calculated", Message(en: "Formula not calculated", zh: "公式未计算"),
      Message(
        en: "The cell has a formula whose value no program has calculated.",
        zh: "单元格中的公式没有计算结果。"),
      Message(
        en: "Open the file in Excel or WPS and save it.", zh: "请用 Excel 或 WPS 打开文件并保存。")),
    FindingWords(
      "merged-number", Message(en: "Number in merged cells", zh: "合并单元格中的数字"),
      Message(
        en: """
          A number stands in a cell merged over several rows; whether it is one for all of them or one \
          for each cannot be told.
          """,
        zh: "数字在跨行合并的单元格中，无法判断是几行共用一个数，还是每行都是这个数。"),
      Message(
        en: "Unmerge the cells, and enter the number of each row.", zh: "请取消合并，逐行填写数字。")),
    FindingWords(
      "hidden-cells", Message(en: "Hidden cells", zh: "隐藏的单元格"),
      Message(
        en:
          "Rows or columns of the sheet are hidden or filtered out; they were read like the others.",
        zh: "工作表有隐藏或筛选掉的行、列，均照常读取。"),
      Message(
        en: "Show them, and check whether they are meant.", zh: "请取消隐藏，核对是否应计入。")),
    FindingWords(
      "shown-rounded", Message(en: "Shown value taken", zh: "按显示值读取"),
      Message(
        en: """
          A number has more decimals than its column takes; what the cell's format shows of it \
          was taken.
          """,
        zh: "数字的小数位多于该栏规定，已按单元格显示的数值读取。"),
      Message(
        en: "Round the numbers in the sheet where another value is meant.",
        zh: "如与原意不符，请在表中将数值四舍五入。")),
  ]
}
