extension RuleRegistry {
  /// The rules of the half-year scheme (三包费用核销): nothing is forfeited as a list, and no postmark
  /// is asked for.
  package static let halfYearly = RuleRegistry(
    registers: [
      PriceConflictRule.self
    ],
    arrival: [
      WrongPeriodRule.self
    ],
    rivals: [
      TwoListsRule.self
    ],
    notices: [
      NoManifestNotice.self
    ],
    packing: [
      PackageMixedNotice.self,
      PackageMissingNotice.self,
      PackageSharedNotice.self,
    ],
    admission: [
      DealerUnknownRule.self,
      DealerNotValidRule.self,
      NotInspectedRule.self,
    ],
    lineAdmission: [
      PriceConflictRule.self,
      AmountTooLargeRule.self,
    ],
    eligibility: [
      RecordMissingRule.self,
      RecordOtherDealerRule.self,
      RecordUnsignedRule.self,
      RecordIncompleteRule.self,
      RecordLateRule.self,
      OtherMonthRule.self,
      MachineUnknownRule.self,
      CardLateRule.self,
      OutOfWarrantyRule.self,
      CauseNotCoveredRule.self,
      ChargedToUserRule.self,
      DuplicateRule.self,
      KindUnknownRule.self,
      PartUnknownRule.self,
      NoConsentRule.self,
      ReturnedLateRule.self,
      FormMissingRule.self,
      MilestoneUnknownRule.self,
      MilestoneNotCoveredRule.self,
      MilestoneRepeatedRule.self,
      NoTariffRule.self,
    ],
    amounts: [
      ArithmeticRule.self,
      QuantityRule.self,
      UnitPriceRule.self,
      ManagementFeeRule.self,
    ],
    advice: [
      ClassDoubtfulRule.self,
      MilestoneOffScheduleRule.self,
      MaybeEmergencyRule.self,
      NotOnManifestRule.self,
      AcceptedOverManifestRule.self,
      NameDiffersRule.self,
      RepeatedRule.self,
      RecordSharedRule.self,
    ],
    runNotices: [
      MilestoneTwiceNotice.self,
      NearMissNotice.self,
    ])
}
