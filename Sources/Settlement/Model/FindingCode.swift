/// The codes of the exceptions table.
///
/// Raw values are frozen: never changed, never used again for something else. The order is the
/// order of findings at one place.
package enum FindingCode: String, CaseIterable, Sendable {
  // A cell is not what its column says.
  case missing
  case number
  case date
  case moment
  case period
  case yesNo = "yes-no"
  case value
  case rate
  case percent
  case identifierDamaged = "identifier-damaged"
  case extraCells = "extra-cells"

  // A list cannot be decided without guessing.
  case dealerUnknown = "dealer-unknown"
  case dealerNotValid = "dealer-not-valid"
  case wrongPeriod = "wrong-period"
  case noReceipt = "no-receipt"
  case twoReceipts = "two-receipts"
  case notInspected = "not-inspected"
  case twoLists = "two-lists"
  case priceConflict = "price-conflict"
  case registerUnreadable = "register-unreadable"

  // A file is refused whole; with what is said of the cells of workbooks alone.
  case fileNoKind = "file-no-kind"
  case fileTwoKinds = "file-two-kinds"
  case fileTwoColumns = "file-two-columns"
  case columnDoubtful = "column-doubtful"
  case fileDoubtful = "file-doubtful"
  case fileQuotes = "file-quotes"
  case fileTooLarge = "file-too-large"
  case workbookLocked = "workbook-locked"
  case workbookDamaged = "workbook-damaged"
  case formatNotRead = "format-not-read"
  case cellError = "cell-error"
  case formulaNotCalculated = "formula-not-calculated"
  case mergedNumber = "merged-number"
  case hiddenCells = "hidden-cells"
  case shownRounded = "shown-rounded"
  case notText = "not-text"
  case fileEmpty = "file-empty"
  case fileArchive = "file-archive"
  case fileMissing = "file-missing"

  // Registers and events.
  case confirmationUnknown = "confirmation-unknown"
  case confirmationEarly = "confirmation-early"
  case dateAhead = "date-ahead"
  case listGone = "list-gone"
  case listHeld = "list-held"
  case adjustmentUnknown = "adjustment-unknown"
  case adjustmentEarly = "adjustment-early"
  case adjustmentRepeated = "adjustment-repeated"
  case returnMissed = "return-missed"
  case taxpayerIDShared = "taxpayer-id-shared"
  case invoiceDiffers = "invoice-differs"
  case invoiceDamaged = "invoice-damaged"
  case itemsDiffer = "items-differ"
  case supplierUnknown = "supplier-unknown"
  case answerUnknown = "answer-unknown"
  case answerEarly = "answer-early"
  case answerPosted = "answer-posted"
  case answerOver = "answer-over"

  // Notices.
  case taxpayerIDDoubtful = "taxpayer-id-doubtful"
  case dealerGone = "dealer-gone"
  case taxpayerChanged = "taxpayer-changed"
  case columnUnknown = "column-unknown"
  case totalDiffers = "total-differs"
  case rowPassedOver = "row-passed-over"
  case priceNone = "price-none"
  case fileNoTable = "file-no-table"
  case fileTwice = "file-twice"
  case noManifest = "no-manifest"
  case approvalBelated = "approval-belated"
  case monthPassedOver = "month-passed-over"
  case calendarMissing = "calendar-missing"
  case milestoneTwice = "milestone-twice"
  case nearMiss = "near-miss"
  case invoiceTwice = "invoice-twice"
  case invoiceChanged = "invoice-changed"
  case invoiceRisk = "invoice-risk"
  case statementLocked = "statement-locked"
  case confirmationLate = "confirmation-late"
  case adjustmentTaken = "adjustment-taken"
  case adjustmentLocked = "adjustment-locked"
  case adjustmentLarge = "adjustment-large"
  case returnMoved = "return-moved"
  case noReceivable = "no-receivable"
  case packageMixed = "package-mixed"
  case packageMissing = "package-missing"
  case packageShared = "package-shared"

  // Reports.
  case wrongStore = "wrong-store"
  case momentOrder = "moment-order"
  case machineUnknown = "machine-unknown"

  // Claims on suppliers.
  case adjustedSince = "adjusted-since"
}
