import TestSupport

extension CommandBench {
  /// Measures what a service center waits for: a claim of 500 lines and a table of 50,000 prices, as
  /// CSV and as workbooks.
  func check() throws {
    let plan = MonthPlan(seed: 1, dealers: 1, linesPerDealer: 500, parts: 50_000)
    let files = plan.files().filter { isForCheck($0.path) }
    try WorkspaceWriter.write(files, to: folder + "/csv")
    try WorkspaceWriter.write(
      files.map { file in
        guard file.path.hasSuffix(".csv") else { return file }
        return .workbook(file.path.dropLast(3) + "xlsx", of: [file], as: .xlsx)
      }, to: folder + "/xlsx")
    try measure("check, CSV", arguments("csv"))
    try measure("check, workbooks", arguments("xlsx"))
  }

  /// Whether a service center has the file.
  private func isForCheck(_ path: String) -> Bool {
    path.hasPrefix("reference/") || path.hasPrefix("inbox/\(MonthPlan.period)/D00001/")
  }

  private func arguments(_ form: String) -> [String] {
    let inbox = "\(folder)/\(form)/inbox/\(MonthPlan.period)/D00001"
    return [
      "check", "\(inbox)/expenses.\(form)", "\(inbox)/returns.\(form)", "--reference",
      "\(folder)/\(form)/reference", "--mail-on", "2025-11-03",
    ]
  }
}
