/// Why a line was cut, raised or rejected, and what is worth knowing about it (advice).
///
/// Raw values are frozen: never changed, never used again for something else. The order of the
/// cases is the order of precedence and of printing.
@usableFromInline
package enum ReasonCode: String, CaseIterable, Sendable {
  // The line is rejected; later ones that also fail are advice.
  case late
  case recordMissing = "record-missing"
  case recordOtherDealer = "record-other-dealer"
  case recordUnsigned = "record-unsigned"
  case recordIncomplete = "record-incomplete"
  case recordLate = "record-late"
  case otherMonth = "other-month"
  case machineUnknown = "machine-unknown"
  case cardLate = "card-late"
  case outOfWarranty = "out-of-warranty"
  case causeNotCovered = "cause-not-covered"
  case chargedToUser = "charged-to-user"
  case duplicate
  case kindUnknown = "kind-unknown"
  case partUnknown = "part-unknown"
  case noConsent = "no-consent"
  case notReturned = "not-returned"
  case noLabel = "no-label"
  case notReceived = "not-received"
  case wrongPart = "wrong-part"
  case notGenuine = "not-genuine"
  case dismantled
  case noFault = "no-fault"
  case notWarranty = "not-warranty"
  case returnedLate = "returned-late"
  case formMissing = "form-missing"
  case milestoneUnknown = "milestone-unknown"
  case milestoneNotCovered = "milestone-not-covered"
  case milestoneRepeated = "milestone-repeated"
  case noTariff = "no-tariff"

  // The line is adjusted.
  case arithmetic
  case shortReturn = "short-return"
  case quantityAbove = "quantity-above"
  case priceAbove = "price-above"
  case priceBelow = "price-below"
  case excessBorne = "excess-borne"
  case aboveTariff = "above-tariff"
  case feeAssembly = "fee-assembly"
  case feeEmergency = "fee-emergency"
  case feeExternal = "fee-external"
  case feeNotDue = "fee-not-due"
  case feeAdjusted = "fee-adjusted"

  // Advice only: no money.
  case classDoubtful = "class-doubtful"
  case milestoneOffSchedule = "milestone-off-schedule"
  case maybeEmergency = "maybe-emergency"
  case notOnManifest = "not-on-manifest"
  case acceptedOverManifest = "accepted-over-manifest"
  case nameDiffers = "name-differs"
  case repeated
  case recordShared = "record-shared"
}
