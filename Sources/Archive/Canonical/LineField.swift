/// The fields of a line in the canonical form, version 1, in their order within its array.
///
/// Frozen: digests of years ago are made of them. Quantities are in thousandths, unit prices in
/// ten-thousandths of a yuan, amounts in fen.
enum LineField: Int, CaseIterable {
  /// As printed: as written in the list, or the position within it.
  case number
  /// The canonical name of a known kind, an unknown one as written.
  case kind
  case record
  case item
  /// As claimed; where blank, that of the price table; else empty.
  case name
  case source
  case approval
  case quantityClaimed
  case quantityApproved
  case unitPriceClaimed
  case unitPriceApproved
  case amountClaimed
  case feeClaimed
  case amountApproved
  case feeApproved
  case verdict
  /// An array of pairs: code and fen.
  case reasons
  /// An array of codes.
  case advice
}
