/// What one line claims, before it is written.
struct LineDraft {
  /// What is claimed, by which registers it is paid.
  enum Kind {
    case part
    case labour(item: Int)
    case travel
    case maintenance(milestone: Int)
  }

  var kind = Kind.part
  var record: [UInt8]
  var day: Int
  var machine: Int
  var hours: Int
  var part: RangePart
  /// In thousandths.
  var quantity: Int
  /// In ten-thousandths of a yuan.
  var unitPrice = 0
  /// In fen.
  var amount = 0
  /// In fen.
  var fee = 0

  var isPart: Bool {
    switch kind {
    case .part: true
    case .labour, .travel, .maintenance: false
    }
  }
}

extension LineDraft.Kind {
  /// Mostly parts: of a hundred lines seven are labour, four travel, four forced maintenance.
  static func drawn(_ random: inout SplitMix) -> LineDraft.Kind {
    let draw = random.below(100)
    if draw < 85 { return .part }
    if draw < 92 { return .labour(item: random.below(TariffTable.labourItems)) }
    return draw < 96 ? .travel : .maintenance(milestone: 0)
  }
}
