internal import Text

/// Holds the lists of one dealer and period that came in two files: which counts is not known.
enum TwoListsRule: RivalRule {
  static let code = FindingCode.twoLists

  static func defects(
    of lists: [ListHead], paths: FileNames, _ decider: ListDecider
  ) -> [Finding] {
    guard lists.count > 1 else { return [] }
    return lists.indices.map { index in
      let others = lists.indices.lazy.filter { $0 != index }.prefix(named)
      let paths = others.map { paths[lists[$0].file] }
      let names = Message(
        en: paths.joined(separator: ", "), zh: paths.joined(separator: "、"))
      return defect(of: lists[index], beside: names, of: lists.count - 1, decider)
    }
  }

  /// How many of the other files a finding names.
  private static let named = 3

  private static func defect(
    of list: ListHead, beside names: Message, of count: Int, _ decider: ListDecider
  ) -> Finding {
    let more = Message(
      en: count > named ? " and \(count - named) more" : "",
      zh: count > named ? " 等 \(count) 个文件" : "")
    return Finding(
      code, at: Place(file: list.file), dealer: decider.symbols.text(list.dealer),
      Message(
        en: "another list of the same dealer and period came in \(names.english)\(more.english); "
          + "keep the one that counts",
        zh: "同一服务中心同一结算月份另有一份清单：\(names.chinese)\(more.chinese)；请只保留有效的一份"))
  }
}
