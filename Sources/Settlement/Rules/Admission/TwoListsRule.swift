internal import Text

/// Holds the lists of one dealer and period that came in two files: which counts is not known.
enum TwoListsRule: RivalRule {
  static let code = FindingCode.twoLists

  static func defects(
    of lists: [ExpenseList], paths: FileNames, _ decider: ListDecider
  ) -> [Finding] {
    guard lists.count > 1 else { return [] }
    return lists.indices.map { index in
      let others = lists.indices.filter { $0 != index }.map { paths[lists[$0].file] }
      let names = Message(
        en: others.joined(separator: ", "), zh: others.joined(separator: "、"))
      return defect(of: lists[index], beside: names, decider)
    }
  }

  private static func defect(
    of list: ExpenseList, beside names: Message, _ decider: ListDecider
  ) -> Finding {
    Finding(
      code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
      Message(
        en:
          "another list of the same dealer and period came in \(names.english); keep the one that counts",
        zh: "同一服务中心同一结算月份另有一份清单：\(names.chinese)；请只保留有效的一份"))
  }
}
