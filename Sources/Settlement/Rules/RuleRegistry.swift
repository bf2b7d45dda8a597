/// Every rule there is.
///
/// The order is the order of precedence, and this the only place that sets it.
package enum RuleRegistry {
  package static let admission: [any AdmissionRule.Type] = [
    DealerUnknownRule.self,
    DealerNotValidRule.self,
    NoReceiptRule.self,
    TwoReceiptsRule.self,
    NotInspectedRule.self,
  ]

  package static let lineAdmission: [any LineAdmissionRule.Type] = [
    PriceConflictRule.self,
    AmountTooLargeRule.self,
  ]

  package static let eligibility: [any EligibilityRule.Type] = [
    LateRule.self,
    RecordMissingRule.self,
    RecordOtherDealerRule.self,
    RecordUnsignedRule.self,
    RecordIncompleteRule.self,
    OtherMonthRule.self,
    MachineUnknownRule.self,
    CardLateRule.self,
    OutOfWarrantyRule.self,
    DuplicateRule.self,
    KindUnknownRule.self,
    PartUnknownRule.self,
    NoConsentRule.self,
    NotReturnedRule.self,
    FormMissingRule.self,
    MilestoneUnknownRule.self,
    MilestoneNotCoveredRule.self,
    MilestoneRepeatedRule.self,
    NoTariffRule.self,
  ]

  package static let amounts: [any AmountRule.Type] = [
    ArithmeticRule.self,
    QuantityRule.self,
    UnitPriceRule.self,
    ManagementFeeRule.self,
  ]

  package static let advice: [any AdviceRule.Type] = [
    ClassDoubtfulRule.self,
    MilestoneOffScheduleRule.self,
    MaybeEmergencyRule.self,
    NotOnManifestRule.self,
    AcceptedOverManifestRule.self,
    NameDiffersRule.self,
    RepeatedRule.self,
  ]

  /// The codes that have a rule, in order of precedence.
  package static var codes: [ReasonCode] {
    eligibility.flatMap { $0.codes } + amounts.flatMap { $0.codes } + advice.map { $0.code }
  }
}
