import Settlement
internal import Text

extension FindingWords {
  /// What reports alone ask.
  static let reports = [
    FindingWords(
      FindingCode.wrongStore.rawValue, StockCode.wrongStore.title, StockCode.wrongStore.meaning,
      StockCode.wrongStore.remedy)
  ]
}
