/// Every column that any kind has, as a small number, so that a row finds its cells by index.
enum Field: Int, CaseIterable, Sendable {
  case dealer, period, line, recordNo, kind, partNo, partName, quantity, unitPrice, amount, fee
  case source, approvalNo, attached, remark, labelNo, packageNo, accepted, received, result
  case inspector, inspectedOn, mailedOn, receivedOn, unit, price, partClass, family
  case effectiveFrom, effectiveTo, publishedOn, name, taxpayerID, taxpayer, account, validFrom
  case validTo, machineNo, serviceDate, hours, signed, complete, model, soldOn, cardReceivedOn
  case warrantyMonths, warrantyHours, type, grantedOn, until, approvedBy, item, statementNo
  case decision, on, by, invoiceNo, invoiceCode, issuedOn, sellerName, sellerTaxID, buyerName
  case buyerTaxID, net, rate, tax, gross, statements, status, originalNo, reason, date, day

  /// The columns whose figures a total row may add up, with their decimals.
  static let additive: [(field: Field, decimals: Int)] = [
    (.quantity, 3), (.amount, 2), (.fee, 2), (.accepted, 3), (.received, 3), (.net, 2), (.tax, 2),
    (.gross, 2),
  ]
}
