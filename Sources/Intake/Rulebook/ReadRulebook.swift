package import Settlement
import Tabular
internal import Text

/// Reads the rulebook (规则手册): JSON in which comments are allowed.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
/// - Returns: The rulebook, or nil with all its defects.
package func readRulebook(
  _ bytes: [UInt8], file: Int
) -> (rulebook: Rulebook?, findings: [Finding]) {
  let root: JSONNode
  do {
    root = try rulebookNode(bytes)
  } catch {
    return (nil, [error.finding(file: file)])
  }
  var reading = RulebookReading(file: file)
  let rulebook = reading.rulebook(root)
  let findings = reading.located.sorted().map(\.finding)
  return (findings.contains { $0.severity == .error } ? nil : rulebook, findings)
}

/// Why a rulebook is not even JSON.
private enum RulebookDefect: Error {
  case text(TabularError)
  case json(JSONError)

  func finding(file: Int) -> Finding {
    switch self {
    case .text(let error):
      let table = refused(file, error)
      return table.findings.first ?? Finding(.notText, at: Place(file: file), error.unreadable)
    case .json(let error):
      let place = Place(file: file, row: error.row, column: String(error.column))
      return Finding(.value, at: place, error.message)
    }
  }
}

extension TabularError {
  fileprivate var unreadable: Message { Message(en: "the file cannot be read", zh: "文件无法读取") }
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
  let file: Int
  var located: [LocatedFinding] = []

  /// Starts with nothing read.
  init(file: Int) {
    self.file = file
  }

  /// Reads the whole.
  mutating func rulebook(_ root: JSONNode) -> Rulebook {
    let object = self.object(
      root, at: "",
      keys: ["name", "language", "buyer", "accounts", "editions", "rates"])
    // What a person calls the file; nothing reads it.
    if let name = object.take("name") { _ = text(name) }
    let language: Language = word(object.take("language")) ?? .chinese
    let buyer = buyer(object.take("buyer"), in: object)
    let accounts = accounts(object.take("accounts"), in: object)
    let editions = editions(object.take("editions"), in: object)
    let rates = elements(object.take("rates")).compactMap { rate($0) }
    return Rulebook(
      language: language, buyer: buyer, accounts: accounts, editions: editions,
      taxRates: rates)
  }

  private mutating func buyer(_ value: PathNode?, in parent: RulebookObject) -> Buyer {
    guard let value else {
      noteMissing("buyer", in: parent)
      return Buyer(name: "", taxpayerID: "")
    }
    let object = self.object(value.node, at: value.path, keys: ["name", "taxpayer_id"])
    let name = text(object.take("name"), required: "name", in: object)
    let idNode = object.take("taxpayer_id")
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
    let object = self.object(value.node, at: value.path, keys: ["expense", "input_vat", "dealers"])
    return Accounts(
      expense: text(object.take("expense"), required: "expense", in: object),
      inputVAT: text(object.take("input_vat"), required: "input_vat", in: object),
      dealers: text(object.take("dealers"), required: "dealers", in: object))
  }

  private mutating func editions(_ value: PathNode?, in parent: RulebookObject) -> [Edition] {
    guard let value else {
      noteMissing("editions", in: parent)
      return []
    }
    var editions: [Edition] = []
    for element in elements(value) {
      guard let edition = edition(element) else { continue }
      if editions.contains(where: { $0.from == edition.from }) {
        note(
          element, en: "starts in \(edition.from), as another edition does; remove one of the two",
          zh: "与另一版本的起始月份 \(edition.from) 相同；请删去其中一个")
      }
      editions.append(edition)
    }
    if editions.isEmpty, located.isEmpty {
      note(value, en: "has no edition; add one", zh: "没有任何版本；请至少写一个")
    }
    return editions.sorted { $0.from < $1.from }
  }

  private mutating func rate(_ element: PathNode) -> TaxRateRow? {
    let object = self.object(
      element.node, at: element.path,
      keys: ["taxpayer", "category", "from", "rate", "basis"])
    let taxpayer: TaxpayerType? = word(object.take("taxpayer"))
    let category: TaxCategory? = word(object.take("category"))
    let from = day(object.take("from"))
    let rate = rateValue(object.take("rate"))
    let basis = text(object.take("basis"), required: "basis", in: object)
    for key in ["taxpayer", "from", "rate"] where object.lacks(key) { noteMissing(key, in: object) }
    guard let taxpayer, let from, let rate else { return nil }
    return TaxRateRow(taxpayer: taxpayer, category: category, from: from, rate: rate, basis: basis)
  }
}
