/// Holds the lists of one dealer and period that came in two files: nobody can say which counts.
package enum TwoListsRule {
  package static let code = FindingCode.twoLists

  /// The defect of a list that has others beside it.
  package static func defect(
    of list: ExpenseList, beside others: [ExpenseList], paths: [String], symbols: SymbolTable
  ) -> Finding? {
    guard !others.isEmpty else { return nil }
    let names = others.map { paths[$0.file] }.joined(separator: ", ")
    return Finding(
      code, at: Place(file: list.file), dealer: symbols.text(list.dealer),
      Message(
        en: "another list of the same dealer and period came in \(names); keep the one that counts",
        zh: "同一服务中心同一结算月份另有一份清单：\(names)；请只保留有效的一份"))
  }
}
