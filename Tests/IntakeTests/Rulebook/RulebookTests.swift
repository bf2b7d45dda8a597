import Settlement
import Testing

@testable import Intake
import Text

@Suite("Rulebook")
struct RulebookTests {
  private let head = """
    "buyer": {"name": "甲", "taxpayer_id": "91350100M000100Y43"}, // 购买方
    "accounts": {"expense": "6601.05", "input_vat": "2221.01", "dealers": "1122"},
    """

  private func read(_ rest: String) -> (rulebook: Rulebook?, findings: [Finding]) {
    readRulebook(Array("{\"name\": \"x\",\n\(head)\n\(rest)}".utf8), file: 7)
  }

  @Test("What an edition does not say is as the built-in one has it")
  func defaults() throws {
    let (rulebook, findings) = read("\"editions\": [{\"from\": \"2008-01\"}]")
    #expect(findings.isEmpty)
    let book = try #require(rulebook)
    #expect(book.language == .chinese)
    #expect(book.buyer == Buyer(name: "甲", taxpayerID: "91350100M000100Y43"))
    #expect(book.accounts == Accounts(expense: "6601.05", inputVAT: "2221.01", dealers: "1122"))
    #expect(book.editions == [Edition(from: try #require(Period("2008-01")))])
  }

  @Test("A name is no more than a text that may be there")
  func name() {
    let editions = "\"editions\": [{\"from\": \"2008-01\"}]}"
    for (name, findings) in [("", 0), ("\"name\": \"x\",", 0), ("\"name\": 3,", 1)] {
      let read = readRulebook(Array("{\(name)\(head)\n\(editions)".utf8), file: 0)
      #expect(read.findings.count == findings)
    }
  }

  @Test("Every key of an edition is read")
  func wholeEdition() throws {
    let (rulebook, findings) = read(
      """
      "language": "en", "csvBom": true,
      "rates": [{"taxpayer": "general", "category": "goods", "from": "2030-01-01", "rate": "12%", "basis": "公告"}],
      "editions": [{"from": "2026-01"}, {
        "from": "2025-01", "deadline": {"day": 8, "moves": true}, "managementFee": 0.12,
        "assemblies": ["铲 斗"], "seals": ["o形圈"], "mayBeDismantled": [], "packAlone": ["变 速箱"], "milestones": [50, 500],
        "cardWithinDays": 30, "causes": ["wear", "quality"], "stockSeasons": 2,
        "stores": [{"id": "a", "name": "废件库", "for": "scrap", "family": "loader"}],
        "service": {"satisfaction": 90, "urgentHours": 12, "targets": [{"code": "near", "from": "called", "to": "arrived",
          "minutes": 90, "goal": 95, "inCity": true, "upToKm": 50.5, "level": "A级", "anyWarranty": true}]},
        "repeatWithinDays": 60, "require": ["receipts"],
        "invoice": {"workingDays": 10, "taxTolerance": "0.50"}, "taxCategory": {"travel": "service"}
      }]
      """)
    #expect(findings.isEmpty)
    let book = try #require(rulebook)
    #expect(book.language == .english && book.csvBom)
    #expect(book.taxRates.map(\.rate) == [Rate(percent: 12)])
    #expect(book.editions.map(\.from.description) == ["2025-01", "2026-01"])
    let edition = book.editions[0]
    #expect(edition.deadlineDay == 8 && edition.deadlineMoves)
    #expect(edition.managementFee == Rate(percent: 12))
    #expect(edition.assemblies == ["铲斗"] && edition.seals == ["O形圈"])
    #expect(edition.packAlone == ["变速箱"])
    #expect(edition.mayBeDismantled.isEmpty && edition.milestones == [50, 500])
    #expect(edition.causes == [.quality, .wear] && edition.stockSeasons == 2)
    let store = Store(id: "A", name: "废件库", purpose: .scrap, family: "装载机")
    #expect(edition.stores == [store] && book.editions[1].stores == nil)
    let target = ServiceTarget(
      "near", from: .called, to: .arrived, minutes: 90, goal: 95, isInCity: true, upTo: 505,
      level: "A级", isForAnyWarranty: true)
    #expect(edition.service.targets == [target] && edition.service.satisfaction == 90)
    #expect(edition.service.urgentHours == 12 && edition.service.repairsCalledBack == 80)
    #expect(book.editions[1].service == ServiceRules())
    #expect(edition.repeatWithinDays == 60 && book.editions[1].repeatWithinDays == 90)
    #expect(book.editions[1].causes == nil && book.editions[1].stockSeasons == nil)
    #expect(edition.cardWithinDays == 30 && edition.required == [.receipts])
    #expect(edition.invoiceWorkingDays == 10 && edition.taxTolerance.fen == 50)
    #expect(edition.taxCategories[.travel] == .service && edition.taxCategories[.part] == .goods)
  }

  /// A target of an edition with some members more.
  private static func target(_ members: String) -> String {
    "\"service\": {\"targets\": [{\"code\": \"a\", \"from\": \"called\", \"to\": \"arrived\", \(members)}]}"
  }

  @Test("Two targets of one code, one of a built-in code, and one without an end are refused")
  func targets() {
    let one = "{\"code\": \"a\", \"from\": \"called\", \"to\": \"arrived\", \"hours\": 1}"
    for (list, path) in [
      ("\(one), \(one)", "targets[1]"),
      (one.replacing("\"a\"", with: "\"urgent-closed\""), "targets[0]"),
      (one.replacing("arrived", with: "called"), "targets[0].to"),
    ] {
      let findings = read(
        "\"editions\": [{\"from\": \"2008-01\", \"service\": {\"targets\": [\(list)]}}]"
      ).findings
      #expect(findings.count == 1, "\(path)")
      #expect(
        findings.first?.message.english.contains("\"editions[0].service.\(path)\"") ?? false,
        "\(path)")
    }
  }

  @Test(
    "A value that is not what its key says is refused at its place",
    arguments: [
      ("\"managementFee\": \"ten\"", "editions[0].managementFee"),
      ("\"deadline\": {\"day\": 0}", "editions[0].deadline.day"),
      ("\"deadline\": {\"moves\": 1}", "editions[0].deadline.moves"),
      ("\"deadline\": 5", "editions[0].deadline"), ("\"seals\": \"油封\"", "editions[0].seals"),
      ("\"seals\": [5]", "editions[0].seals[0]"), ("\"causes\": \"quality\"", "editions[0].causes"),
      ("\"causes\": [\"质量\"]", "editions[0].causes[0]"),
      ("\"stockSeasons\": 0", "editions[0].stockSeasons"),
      (
        "\"stores\": [{\"id\": \"A\", \"name\": \"x\", \"for\": \"rubbish\"}]",
        "editions[0].stores[0].for"
      ),
      ("\"service\": {\"satisfaction\": 101}", "editions[0].service.satisfaction"),
      (
        Self.target("\"hours\": 1.5, \"goal\": 50"), "editions[0].service.targets[0].hours"
      ),
      (Self.target("\"hours\": 1, \"minutes\": 5"), "editions[0].service.targets[0]"),
      (Self.target("\"goal\": 50"), "editions[0].service.targets[0]"),
      (Self.target("\"hours\": 1, \"upToKm\": -1"), "editions[0].service.targets[0].upToKm"),
      ("\"repeatWithinDays\": 0", "editions[0].repeatWithinDays"),
      ("\"milestones\": [600, 100]", "editions[0].milestones"),
      ("\"milestones\": [1.5]", "editions[0].milestones[0]"),
      ("\"require\": [\"letters\"]", "editions[0].require[0]"),
      ("\"invoice\": {\"taxTolerance\": \"-1\"}", "editions[0].invoice.taxTolerance"),
      ("\"taxCategory\": {\"part\": \"food\"}", "editions[0].taxCategory.part"),
    ])
  func defects(member: String, path: String) throws {
    let (rulebook, findings) = read("\"editions\": [{\"from\": \"2008-01\",\n  \(member)}]")
    #expect(rulebook == nil)
    let finding = try #require(findings.first)
    #expect(findings.count == 1 && finding.code == .value && finding.place.row == 5)
    #expect(finding.place.file == 7)
    #expect(finding.message.english.contains("\"\(path)\""))
    #expect(finding.message.chinese.contains("“\(path)”"))
  }

  @Test(
    "An unknown key is refused with the key that was most likely meant, or none",
    arguments: [
      ("seal", "unknown key \"seal\"; the nearest known key is \"seals\""),
      ("milestnoes", "unknown key \"milestnoes\"; the nearest known key is \"milestones\""),
      ("zzqqxx", "unknown key \"zzqqxx\"; correct or remove it"),
    ])
  func unknownKey(key: String, message: String) {
    let findings = read("\"editions\": [{\"from\": \"2008-01\", \"\(key)\": 1}]").findings
    #expect(findings.map(\.message.english) == [message])
  }

  @Test("Two editions from one month, and none, are refused")
  func editions() {
    #expect(
      read("\"editions\": [{\"from\": \"2008-01\"}, {\"from\": \"2008-01\"}]").rulebook == nil)
    #expect(read("\"editions\": []").rulebook == nil)
  }

  @Test("A doubtful id of the buyer is a notice, and the rulebook stands")
  func doubtful() {
    let text = """
      {"name": "x", "buyer": {"name": "甲", "taxpayer_id": "123"},
       "accounts": {"expense": "1", "input_vat": "2", "dealers": "3"}, "editions": [{"from": "2008-01"}]}
      """
    let (rulebook, findings) = readRulebook(Array(text.utf8), file: 0)
    #expect(rulebook?.buyer.taxpayerID == "123")
    #expect(findings.map(\.code) == [.taxpayerIDDoubtful])
  }
}
