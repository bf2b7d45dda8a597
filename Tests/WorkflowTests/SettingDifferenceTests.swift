import Settlement
import Testing
import Text

@testable import Workflow

/// What `compare` says of two rulebooks: no key of a rulebook may be left out.
@Suite struct SettingDifferenceTests {
  /// For each property of an edition, another value.
  private static let editions: [String: @Sendable (inout Edition) -> Void] = [
    "from": { $0.from = $0.from.next }, "deadlineDay": { $0.deadlineDay += 1 },
    "deadlineMoves": { $0.deadlineMoves.toggle() },
    "managementFee": { $0.managementFee = Rate(percent: 11) },
    "assemblies": { $0.assemblies.append("x") }, "seals": { $0.seals.append("x") },
    "mayBeDismantled": { $0.mayBeDismantled.append("x") },
    "packAlone": { $0.packAlone.append("x") },
    "milestones": { $0.milestones.append(9999) }, "cardWithinDays": { $0.cardWithinDays = 9 },
    "causes": { $0.causes = [.quality] }, "stockSeasons": { $0.stockSeasons = 2 },
    "repeatWithinDays": { $0.repeatWithinDays = 60 },
    "stores": {
      $0.stores = [Store(id: "A", name: "x", purpose: .scrap, family: nil)]
    },
    "service": { $0.service.satisfaction = 90 },
    "required": { $0.required.removeLast() },
    "invoiceWorkingDays": { $0.invoiceWorkingDays += 1 },
    "taxTolerance": { $0.taxTolerance = Money(fen: 1) },
    "taxCategories": { $0.taxCategories[.travel] = .service },
    "asksForInvoice": { $0.asksForInvoice = false }, "periods": { $0.periods = .halfYear },
    "settledBy": { $0.settledBy = .setOff },
    "halves": { edition in
      guard let march = DayOfYear("03-31"), let ends = edition.halves?.ends else { return }
      edition.halves = HalfTerms(
        ends: ends, returnBy: HalfEnds(first: march, second: HalfEnds.ofCalendar.second))
    },
  ]

  /// For each property of a rulebook that is compared, another value.
  private static let rulebooks: [String: @Sendable (inout Rulebook) -> Void] = [
    "language": { $0.language = .chinese }, "csvBom": { $0.csvBom.toggle() },
    "buyer.name": { $0.buyer = Buyer(name: "x", taxpayerID: "T") },
    "buyer.taxpayerID": { $0.buyer = Buyer(name: "b", taxpayerID: "x") },
    "accounts.expense": { $0.accounts.expense = "x" },
    "accounts.inputVAT": { $0.accounts.inputVAT = "x" },
    "accounts.dealers": { $0.accounts.dealers = "x" },
    "suppliersAccount": { $0.suppliersAccount = "x" },
    "taxRates": {
      $0.taxRates.append(
        TaxRateRow(
          taxpayer: .general, category: nil, from: Day(number: 20_000), rate: Rate(percent: 9),
          basis: "x"))
    },
  ]

  private static let edition = {
    var edition = Edition(from: Period(of: Day(number: 14_000)))
    edition.halves = HalfTerms(ends: .ofCalendar, returnBy: .ofCalendar)
    return edition
  }()
  private static let rulebook = Rulebook(
    language: .english, buyer: Buyer(name: "b", taxpayerID: "T"),
    accounts: Accounts(expense: "1", inputVAT: "2", dealers: "3"), editions: [edition])

  @Test("Every property of an edition has another value here")
  func editionProperties() {
    #expect(Set(Self.editions.keys) == labels(of: Self.edition))
  }

  @Test("Every property of a rulebook has another value here, but for its editions")
  func rulebookProperties() {
    let (buyer, accounts) = (Self.rulebook.buyer, Self.rulebook.accounts)
    let single = labels(of: Self.rulebook).subtracting(["editions", "buyer", "accounts"])
    let nested =
      labels(of: buyer).map { "buyer.\($0)" } + labels(of: accounts).map { "accounts.\($0)" }
    #expect(Set(Self.rulebooks.keys) == single.union(nested))
  }

  @Test("Another value is a difference of one key", arguments: editions.keys.sorted())
  func edition(property: String) throws {
    var other = Self.edition
    let change = try #require(Self.editions[property])
    change(&other)
    let found = SettingDifference.all((Self.rulebook, Self.edition), (Self.rulebook, other))
    #expect(found.count == 1)
  }

  @Test("Another value is a difference of one key", arguments: rulebooks.keys.sorted())
  func rulebook(property: String) throws {
    var other = Self.rulebook
    let change = try #require(Self.rulebooks[property])
    change(&other)
    let found = SettingDifference.all((Self.rulebook, Self.edition), (other, Self.edition))
    #expect(found.count == 1)
  }

  private func labels(of value: some Any) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }
}
