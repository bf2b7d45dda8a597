import Archive
import Settlement
internal import Text

/// Why a period cannot be settled at all.
extension MonthInputs {
  /// Refuses a period some of whose days a standing statement of the other scheme settles, and halves
  /// that end on other days than those that were settled.
  func refuse(besides archive: Archive?, paths: FileNames) throws(RunError) {
    guard let archive else { return }
    let findings = try orRunError(refusals(archive))
    guard findings.isEmpty else { throw .refused(RunFindings(findings, paths: paths)) }
  }

  private func refusals(_ archive: Archive) throws(ArchiveError) -> [Finding] {
    let period = decider.period
    var findings: [Finding] = []
    if let ends = period.halves, let kept = try archive.settledHalves(), kept != ends {
      findings.append(
        Finding(
          .period, at: .nowhere,
          Message(
            en:
              "halves were settled to \(kept.first) and \(kept.second), and the rulebook ends them on "
              + "\(ends.first) and \(ends.second); put the former back",
            zh: "已结算的半年截止于 \(kept.first) 和 \(kept.second)，规则手册现为 \(ends.first) 和 \(ends.second)；"
              + "请恢复原截止日")))
    }
    for other in try archive.periods() where other.sort != period.sort && other.overlaps(period) {
      guard let statement = try archive.standing(other).first else { continue }
      findings.append(
        Finding(
          .period, at: .nowhere,
          Message(
            en:
              "\(statement.number) settles days of \(period) already, by the other scheme; settle "
              + "each day once",
            zh: "结算单 \(statement.number) 已按另一种结算方式结算了 \(period) 的部分日期；同一日期不能结算两次")))
    }
    return findings
  }
}

extension Rulebook {
  /// What keeps a period from being settled by the rulebook, whose file has a number; nil where nothing
  /// does.
  func defect(of period: Period, file: Int?) -> Finding? {
    guard let edition = edition(for: period) else {
      return noEdition(self, for: period, file: file)
    }
    return edition.periods == period.sort ? nil : otherSort(period, edition, file: file)
  }
}

/// The defect of a half that no rulebook says anything about.
func noRulebook(for period: Period) -> Finding {
  Finding(
    .period, at: .nowhere,
    Message(
      en:
        "the list is of \(period), whose return date only a rulebook says; give the folder that has "
        + "the manufacturer's with --reference",
      zh: "清单属 \(period)，其返回期限须有规则手册才能确定；请用 --reference 给出含有厂家规则手册的文件夹"))
}

/// The defect of a period that is of the other sort than the edition in force settles.
private func otherSort(_ period: Period, _ edition: Edition, file: Int?) -> Finding {
  let scheme = edition.scheme
  return Finding(
    .period, at: Place(file: file.map { FileNumber($0) }, column: "editions"),
    Message(
      en:
        "the edition from \(edition.from) settles by \(scheme.sortName.english), so that \(period) is "
        + "no period of it; name one such as \(scheme.example)",
      zh: "自 \(edition.from) 起的版本按\(scheme.sortName.chinese)结算，\(period) 不是其结算期间；"
        + "请改用 \(scheme.example) 的形式"))
}
