import Foundation

/// What the rulebook says for a period.
struct SlowRulebook {
  let buyer: String
  let accounts: [String: String]
  let language: String
  let edition: Edition

  /// Whether statements ask for an invoice.
  let asksForInvoice: Bool

  struct Edition: Decodable {
    let from: String
    let periods: String?
    let halves: [String: Half]?
    let settledBy: String?
    let deadline: Deadline?
    let managementFee: String?
    let assemblies: [String]?
    let seals: [String]?
    let mayBeDismantled: [String]?
    let milestones: [Int]?
    let cardWithinDays: Int?
    let causes: [String]?
    let stockSeasons: Int?
    let packAlone: [String]?
    let invoice: Terms?
    let taxCategory: [String: String]?
  }

  struct Deadline: Decodable {
    let day: Int?
  }

  struct Half: Decodable {
    let ends: String, returnBy: String
  }

  struct Terms: Decodable {
    let workingDays: Int
    let taxTolerance: String
  }

  private struct Book: Decodable {
    let language: String
    let buyer: [String: String]
    let accounts: [String: String]
    let editions: [Edition]
  }

  /// Nil where the text is no rulebook with an edition for the period.
  init?(_ text: String, period: Int) {
    let lines = text.split(separator: "\n").map { line in
      line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line)
    }
    let json = Data(lines.joined(separator: "\n").utf8)
    guard let book = try? JSONDecoder().decode(Book.self, from: json) else { return nil }
    let first = SlowDay.firstDay(of: period)
    let editions = book.editions.filter {
      SlowDay.firstDay(of: SlowText.period($0.from) ?? 0) <= first
    }
    guard let edition = editions.max(by: { $0.from < $1.from }) else { return nil }
    self.edition = edition
    asksForInvoice = !text.contains("\"invoice\": null")
    buyer = book.buyer["taxpayer_id"] ?? ""
    accounts = book.accounts
    language = book.language
  }

  var isSetOff: Bool { edition.settledBy == "set-off" }
  /// After how many whole halves in stock a machine counts as sold.
  var seasons: Int? { edition.stockSeasons ?? (edition.periods == "half-year" ? 2 : nil) }
  var deadlineDay: Int { edition.deadline?.day ?? 5 }
  var milestones: [Int] { edition.milestones ?? [] }
  var workingDays: Int { edition.invoice?.workingDays ?? 7 }

  /// In fen.
  var taxTolerance: Int {
    SlowText.number(edition.invoice?.taxTolerance ?? "1.27", decimals: 2) ?? 0
  }

  /// The management fee on an amount.
  func fee(on amount: Int) -> Int {
    let percent = (edition.managementFee ?? "10%").filter { $0 != "%" }
    return SlowRounding.quotient(amount * (SlowText.number(percent, decimals: 2) ?? 0), 10_000)
  }

  /// The tax category of a kind of claim.
  func category(_ kind: String) -> String {
    edition.taxCategory?[kind] ?? (kind == "part" ? "goods" : "repair")
  }
}

/// Rates of value-added tax in percent, by the last day of a period.
enum SlowRates {
  static func percent(isSmallScale: Bool, _ category: String, period: Int) -> Int {
    let day = SlowDay.lastDay(of: period)
    if isSmallScale { return day < 20_200_301 || (20_220_401...20_221_231).contains(day) ? 3 : 1 }
    if category == "service" { return 6 }
    return day < 20_180_501 ? 17 : day < 20_190_401 ? 16 : 13
  }

  static func net(_ gross: Int, percent: Int) -> Int {
    SlowRounding.quotient(gross * 100, 100 + percent)
  }
}
