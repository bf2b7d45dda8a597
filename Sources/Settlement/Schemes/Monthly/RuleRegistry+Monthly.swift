extension RuleRegistry {
  /// The rules of the month-end of warranty parts (代垫服务费用结算).
  package static let monthly = RuleRegistry(
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
      NoManifestNotice.self,
      ApprovalBelatedNotice.self,
    ],
    packing: [
      PackageMixedNotice.self,
      PackageMissingNotice.self,
      PackageSharedNotice.self,
    ],
    admission: [
      DealerUnknownRule.self,
      DealerNotValidRule.self,
      NoReceiptRule.self,
      TwoReceiptsRule.self,
      NotInspectedRule.self,
    ],
    lineAdmission: [
      PriceConflictRule.self,
      AmountTooLargeRule.self,
    ],
    eligibility: [
      LateRule.self,
      RecordMissingRule.self,
      RecordOtherDealerRule.self,
      RecordUnsignedRule.self,
      RecordIncompleteRule.self,
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
      NotReturnedRule.self,
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
