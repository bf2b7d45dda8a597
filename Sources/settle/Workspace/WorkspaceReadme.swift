import Intake
import Settlement
internal import Text

/// The README of a fresh workspace, in both languages, the one of the clerk first.
struct WorkspaceReadme {
  let text: String

  /// Writes it, beginning with a language.
  init(language: Language, periods: PeriodSort = .month) {
    let other: Language = language == .chinese ? .english : .chinese
    let parts = [language, other].map { WorkspaceReadme.part($0, periods) }
    text = parts.joined(separator: "\n")
  }

  private static func part(_ language: Language, _ periods: PeriodSort) -> String {
    let (monthly, lasting) = (
      table(of: TableKind.allCases.filter(\.isMonthly), language),
      table(of: TableKind.allCases.filter { !$0.isMonthly && !$0.isOnlyAskedFor }, language)
    )
    let text =
      switch language {
      case .chinese: chinese(monthly: monthly, lasting: lasting)
      case .english: english(monthly: monthly, lasting: lasting)
      }
    switch periods {
    case .month: return text
    case .halfYear: return ofHalves.reduce(text) { $0.replacing($1.month, with: $1.half) }
    }
  }

  /// What a workspace of half-years says instead.
  private static let ofHalves: [(month: String, half: String)] = [
    (month: "2025-10", half: "2025-H1"), ("月末结算工作区", "半年结算工作区"),
    ("把当月收到的表", "把当期收到的表"), ("以月份命名", "以期间命名"), ("一份结算单", "一份三包费用核销通知"),
    ("月度概览", "当期概览"), ("A workspace of the month-end", "A workspace of half-years"),
    ("the tables of the month", "the tables of the half"), ("a statement for", "a notice for"),
    ("the month at a glance", "the half at a glance"),
  ]

  private static func table(of kinds: [TableKind], _ language: Language) -> String {
    kinds.map { "- \($0.title[language]): `templates/\($0.rawValue).csv`" }.joined(separator: "\n")
  }

  private static func chinese(monthly: String, lasting: String) -> String {
    """
    # 月末结算工作区

    1. 修改 `reference/rulebook.json`：至少替换付款方名称、纳税人识别号和科目编码。
    2. 把长期有效的表放入 `reference/`，文件名任意，种类由表头识别：

    \(lasting)

    3. 把当月收到的表放入 `inbox/` 下以月份命名的文件夹，如 `inbox/2025-10/`：

    \(monthly)

    4. 在本文件夹运行 `settle run 2025-10`。结果在 `out/2025-10/`：每个服务中心一份结算单
       （`statements/`）、月度概览（`summary.html`）、汇总（`summary.csv`）、逐行审核结果
       （`decisions.csv`）、核减汇总（`reductions.csv`）和需要处理的事项（`exceptions.csv`）。

    规则手册、名册和价格表必不可少；规则手册的 require 列出其余必须有的登记表。
    `templates/` 中是空白表，settle 不会读取；用 Excel 或 WPS 填好后复制到相应文件夹，
    工作簿（XLSX、XLS）、CSV、TSV 均可。
    `settle.sqlite` 是档案，已出具的一切以它为准，请用 `settle backup` 备份。`out/` 每次运行整体替换，请勿在其中手工修改。

    """
  }

  private static func english(monthly: String, lasting: String) -> String {
    """
    # A workspace of the month-end

    1. Edit `reference/rulebook.json`: replace at least the buyer's name, its taxpayer id and the
       account codes.
    2. Put the tables that hold for longer into `reference/`, under any name; the header says what
       a table is:

    \(lasting)

    3. Put the tables of the month into a folder of `inbox/` that is named after it, such as
       `inbox/2025-10/`:

    \(monthly)

    4. Run `settle run 2025-10` in this folder. What comes out is in `out/2025-10/`: a statement for
       each service center (`statements/`), the month at a glance (`summary.html`), the summary
       (`summary.csv`), the decision on every line (`decisions.csv`), what was cut by reason
       (`reductions.csv`), and what wants attention (`exceptions.csv`).

    The rulebook, the register of service centers and the prices have to be there; "require" in the
    rulebook names the other registers that do. `templates/` holds blank tables; settle does not
    read them. Fill them in with a spreadsheet program and copy them to their folder, as a
    workbook (XLSX or XLS), CSV or TSV.
    `settle.sqlite` is the archive: all that was issued is in it, so back it up with `settle backup`.
    `out/` is replaced whole at each run; do not edit in it.

    """
  }
}
