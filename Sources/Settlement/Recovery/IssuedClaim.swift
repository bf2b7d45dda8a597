package import Text

/// A revision of a claim with all that its letter says.
package struct IssuedClaim: Sendable {
  package let claim: SupplierClaim
  /// Who claims.
  package let buyer: Buyer
  /// Of the letter.
  package let language: Language
  /// Lower-case hex SHA-256 of the claim's canonical text; empty until it is archived.
  package let digest: String
  /// The same of the run that issued it.
  package let runDigest: String

  package init(
    claim: SupplierClaim, buyer: Buyer, language: Language, digest: String = "",
    runDigest: String = ""
  ) {
    self.claim = claim
    self.buyer = buyer
    self.language = language
    self.digest = digest
    self.runDigest = runDigest
  }
}

/// What the folder of a period's claims shows.
package struct ShownRecovery: Sendable {
  package let record: RecoveryRecord
  /// The day by which answers are late.
  package let asOf: Day
  /// Lower-case hex SHA-256 of the run that wrote the folder.
  package let runDigest: String
  /// The newest revision of every claim of any period, by number.
  package let claims: [IssuedClaim]
  package let symbols: SymbolTable

  package init(
    record: RecoveryRecord, asOf: Day, runDigest: String, claims: [IssuedClaim],
    symbols: SymbolTable
  ) {
    self.record = record
    self.asOf = asOf
    self.runDigest = runDigest
    self.claims = claims
    self.symbols = symbols
  }

  /// The claims of the period, by number.
  package var ofPeriod: [IssuedClaim] { claims.filter { $0.claim.period == record.period } }
}
