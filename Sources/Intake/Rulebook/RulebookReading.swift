package import Settlement
import Tabular
import Text

/// Reads the rulebook (规则手册): JSON in which comments are allowed.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
/// - Returns: The rulebook, or nil with all its defects.
package func readRulebook(
  _ bytes: [UInt8], file: Int
) -> (rulebook: Rulebook?, findings: [Finding]) {
  let number = FileNumber(file)
  if let unread = UnreadFile(bytes) { return (nil, [unread.finding(file: number)]) }
  let root: JSONNode
  do {
    root = try rulebookNode(bytes)
  } catch {
    return (nil, [error.finding(file: number)])
  }
  var reading = RulebookReading(file: number)
  let rulebook = reading.rulebook(root)
  let findings = reading.located.sorted().map(\.finding)
  return (findings.contains { $0.severity == .error } ? nil : rulebook, findings)
}

/// Whether a file begins as a rulebook does, with a brace or a comment; no table does.
package func beginsAsRulebook(_ bytes: [UInt8]) -> Bool {
  guard let text = try? decodedText(bytes) else { return false }
  let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  return first == UInt8(ascii: "{") || first == UInt8(ascii: "/")
}

/// Why a rulebook is not even JSON.
private enum RulebookDefect: Error {
  case text(TabularError)
  case json(JSONError)

  func finding(file: FileNumber) -> Finding {
    switch self {
    case .text(let error): return error.finding(file: file)
    case .json(let error):
      let place = Place(file: file, row: error.row, column: String(error.column))
      return Finding(.value, at: place, error.message)
    }
  }
}

private func rulebookNode(_ bytes: [UInt8]) throws(RulebookDefect) -> JSONNode {
  let text: [UInt8]
  do {
    text = try decodedText(bytes)
  } catch {
    throw .text(error)
  }
  do {
    return try readJSON(text, allowingComments: true)
  } catch {
    throw .json(error)
  }
}

/// The values of a rulebook as they are read, with everything that is wrong with them.
struct RulebookReading {
  let file: FileNumber
  var located: [LocatedFinding] = []

  init(file: FileNumber) {
    self.file = file
  }

  /// Reads the whole.
  mutating func rulebook(_ root: JSONNode) -> Rulebook {
    let object = self.object(
      root, at: "",
      keys: ["name", "language", "buyer", "accounts", "editions", "rates", "csvBom"])
    // What a person calls the file; nothing reads it.
    if let name = object.value("name") { _ = text(name) }
    let language: Language = word(object.value("language")) ?? .chinese
    let buyer = buyer(object.value("buyer"), in: object)
    let accounts = accounts(object.value("accounts"), in: object)
    let editions = editions(object.value("editions"), in: object)
    let suppliers = suppliersAccount(object.value("accounts"))
    let rates = elements(object.value("rates")).compactMap { taxRate($0) }
    var rulebook = Rulebook(
      language: language, buyer: buyer, accounts: accounts, editions: editions,
      taxRates: rates, csvBom: object.value("csvBom").flatMap { bool($0) } ?? false)
    rulebook.suppliersAccount = suppliers
    return rulebook
  }

  private mutating func buyer(_ value: PathNode?, in parent: RulebookObject) -> Buyer {
    guard let value else {
      noteMissing("buyer", in: parent)
      return Buyer(name: "", taxpayerID: "")
    }
    let object = self.object(value.node, at: value.path, keys: ["name", "taxpayer_id"])
    let name = text(object.value("name"), required: "name", in: object)
    let idNode = object.value("taxpayer_id")
    let id = text(idNode, required: "taxpayer_id", in: object)
    if let idNode, !id.isEmpty, !isPlausibleTaxpayerID(folded(id)) { noteDoubtful(id, idNode) }
    return Buyer(name: name, taxpayerID: folded(id))
  }

  private mutating func noteDoubtful(_ id: String, _ value: PathNode) {
    add(
      .notice, .taxpayerIDDoubtful, value.node.row, value.node.column, value.path,
      Message(
        en: "the buyer's taxpayer id \"\(shortened(id))\" fails its check and is taken as it "
          + "stands; compare it with the licence",
        zh: "购买方的纳税人识别号“\(shortened(id))”校验不符，暂按原样采用；请与营业执照核对"))
  }

  private mutating func accounts(_ value: PathNode?, in parent: RulebookObject) -> Accounts {
    guard let value else {
      noteMissing("accounts", in: parent)
      return Accounts(expense: "", inputVAT: "", dealers: "")
    }
    let object = self.object(value.node, at: value.path, keys: accountKeys)
    return Accounts(
      expense: text(object.value("expense"), required: "expense", in: object),
      inputVAT: text(object.value("input_vat"), required: "input_vat", in: object),
      dealers: text(object.value("dealers"), required: "dealers", in: object))
  }

  /// The account that only the posting of what suppliers accepted needs; every account is read
  /// before.
  private mutating func suppliersAccount(_ value: PathNode?) -> String? {
    guard let value else { return nil }
    // What is wrong with the object was said when its other keys were read.
    var quiet = self
    let object = quiet.object(value.node, at: value.path, keys: accountKeys)
    return object.value("suppliers").flatMap { text($0) }
  }

  private mutating func editions(_ value: PathNode?, in parent: RulebookObject) -> [Edition] {
    guard let value else {
      noteMissing("editions", in: parent)
      return []
    }
    var editions: [Edition] = []
    let read = elements(value).map { ($0, edition($0)) }
    let halves = endsOfHalves(read)
    for (element, edition) in read {
      guard var edition else { continue }
      edition.from = edition.from.ending(halves)
      if editions.contains(where: { $0.from.firstDay == edition.from.firstDay }) {
        note(
          element, en: "starts in \(edition.from), as another edition does; remove one of the two",
          zh: "与另一版本的起始月份 \(edition.from) 相同；请删去其中一个")
      }
      editions.append(edition)
    }
    if editions.isEmpty, located.isEmpty {
      note(value, en: "has no edition; add one", zh: "没有任何版本；请至少写一个")
    }
    return editions.sorted { $0.from.firstDay < $1.from.firstDay }
  }

  private mutating func taxRate(_ element: PathNode) -> TaxRateRow? {
    let object = self.object(
      element.node, at: element.path,
      keys: ["taxpayer", "category", "from", "rate", "basis"])
    let taxpayer: TaxpayerType? = word(object.value("taxpayer"))
    let category: TaxCategory? = word(object.value("category"))
    let from = day(object.value("from"))
    let rate: Rate? = rate(object.value("rate"))
    let basis = text(object.value("basis"), required: "basis", in: object)
    for key in ["taxpayer", "from", "rate"] where object.lacks(key) { noteMissing(key, in: object) }
    guard let taxpayer, let from, let rate else { return nil }
    return TaxRateRow(taxpayer: taxpayer, category: category, from: from, rate: rate, basis: basis)
  }
}

extension RulebookReading {
  /// Reads an edition; what it does not say is as the built-in edition has it.
  mutating func edition(_ element: PathNode) -> Edition? {
    let object = self.object(element.node, at: element.path, keys: editionKeys)
    guard let fromNode = object.value("from") else {
      noteMissing("from", in: object)
      return nil
    }
    var edition = Edition(from: period(fromNode) ?? firstPeriod)
    readScheme(object, &edition)
    readDeadline(object.value("deadline"), &edition)
    if let fee = rate(object.value("managementFee")) { edition.managementFee = fee }
    readNames(object.value("assemblies"), &edition.assemblies)
    readNames(object.value("seals"), &edition.seals)
    readNames(object.value("mayBeDismantled"), &edition.mayBeDismantled)
    readNames(object.value("packAlone"), &edition.packAlone)
    readMilestones(object.value("milestones"), &edition)
    if let days = object.value("cardWithinDays") {
      edition.cardWithinDays = days.node.isNull ? nil : whole(days, 0...100_000)
    }
    readCauses(object.value("causes"), &edition)
    if let seasons = object.value("stockSeasons") {
      edition.stockSeasons = seasons.node.isNull ? nil : whole(seasons, 1...100)
    }
    if let days = object.value("repeatWithinDays"), let number = whole(days, 1...100_000) {
      edition.repeatWithinDays = number
    }
    readStores(object.value("stores"), &edition)
    readService(object.value("service"), &edition)
    readRequired(object.value("require"), &edition)
    readInvoice(object.value("invoice"), &edition)
    readCategories(object.value("taxCategory"), &edition)
    return edition
  }

  private mutating func readDeadline(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let object = self.object(value.node, at: value.path, keys: ["day", "moves"])
    if let day = object.value("day") { readDeadlineDay(day, &edition) }
    if let moves = object.value("moves") {
      edition.deadlineMoves = bool(moves) ?? edition.deadlineMoves
    }
  }

  private mutating func readNames(_ value: PathNode?, _ names: inout [String]) {
    guard let value else { return }
    names = elements(value).compactMap { text($0) }.map { folded($0) }
  }

  private mutating func readMilestones(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    edition.milestones = elements(value).compactMap { whole($0, 1...1_000_000) }
    guard edition.milestones != Array(Set(edition.milestones)).sorted() else { return }
    note(
      value, en: "must be ascending hours, each once; sort them", zh: "应为由小到大、不重复的小时数；请调整顺序")
  }

  private mutating func readCauses(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    guard !value.node.isNull else {
      edition.causes = nil
      return
    }
    let causes: [FaultCause] = elements(value).compactMap { word($0) }
    edition.causes = FaultCause.allCases.filter(causes.contains)
  }

  private mutating func readRequired(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    edition.required = elements(value).compactMap { requirable($0, edition) }
  }

  private mutating func readInvoice(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    guard !value.node.isNull else {
      edition.asksForInvoice = false
      return
    }
    let object = self.object(value.node, at: value.path, keys: ["workingDays", "taxTolerance"])
    if let days = object.value("workingDays"), let number = whole(days, 0...365) {
      edition.invoiceWorkingDays = number
    }
    if let tolerance = object.value("taxTolerance"), let amount = money(tolerance) {
      edition.taxTolerance = amount
    }
  }

  private mutating func readCategories(_ value: PathNode?, _ edition: inout Edition) {
    guard let value else { return }
    let kinds = ClaimKind.allCases.filter { $0 != .unknown }
    let object = self.object(value.node, at: value.path, keys: kinds.map(\.rawValue))
    for kind in kinds {
      let category: TaxCategory? = word(object.value(kind.rawValue))
      if let category { edition.taxCategories[kind] = category }
    }
  }
}

private let editionKeys = [
  "from", "periods", "halves", "settledBy", "deadline", "managementFee", "assemblies", "seals",
  "mayBeDismantled", "packAlone", "milestones", "cardWithinDays", "causes", "stockSeasons",
  "repeatWithinDays", "stores", "service",
  "require", "invoice", "taxCategory",
]

/// Stands for a first period that cannot be read, so that the rest of the edition is still read.
private let firstPeriod = Period(of: Day(number: 0))

private let accountKeys = ["expense", "input_vat", "dealers", "suppliers"]
