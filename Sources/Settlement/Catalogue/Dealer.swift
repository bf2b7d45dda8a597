/// A service center (特约服务中心) of the dealers register.
package struct Dealer: Hashable, Sendable {
  package let id: String
  package let name: String
  package let taxpayerID: String
  package let taxpayer: TaxpayerType
  /// The account at the parts company (往来账号); empty where none is given.
  package let account: String
  package let validFrom: Day?
  package let validTo: Day?

  package init(
    id: String, name: String, taxpayerID: String, taxpayer: TaxpayerType = .general,
    account: String = "", validFrom: Day? = nil, validTo: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.taxpayerID = taxpayerID
    self.taxpayer = taxpayer
    self.account = account
    self.validFrom = validFrom
    self.validTo = validTo
  }
}

/// Returns the row of a dealer that counts for a period (结算月份): its name, type and taxpayer id.
///
/// It is the row that covers the period's last day, or else the last that covers any day of it. Both
/// are the last that has begun by then. Where no row covers a day, it only says who the dealer is.
///
/// - Parameters:
///   - rows: All rows of the dealer by their first days; their validity does not overlap.
///   - period: The month that is settled.
/// - Returns: The row; nil where there is none at all.
package func dealer(_ rows: [Dealer], in period: Period) -> Dealer? {
  rows.last { $0.validFrom.map { $0 <= period.lastDay } ?? true } ?? rows.first
}

/// How a dealer is taxed (纳税人类型).
package enum TaxpayerType: String, CaseIterable, Sendable {
  /// 一般纳税人
  case general
  /// 小规模纳税人
  case smallScale = "small-scale"
}
