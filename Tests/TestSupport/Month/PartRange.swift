/// What a part is to the rules of payment.
enum PartSort: Sendable {
  case ordinary, assembly, seal, mainDrive
}

/// A part of the invented price table, with what was published for it.
struct RangePart: Sendable {
  let number: [UInt8]
  let name: [UInt8]
  let sort: PartSort
  /// The text of the class column; blank leaves it to the name.
  let partClass: String
  /// The wholesale price of the year in ten-thousandths of a yuan.
  let price: Int
  /// The price from October 16th, where it changes within the month.
  let laterPrice: Int?
  /// The price of the year before, where the part was already sold.
  let formerPrice: Int?

  func price(onDay day: Int) -> Int {
    guard let laterPrice, day >= PartRange.dayOfChange else { return price }
    return laterPrice
  }
}

/// The parts of a month, made from its seed.
struct PartRange: Sendable {
  static let dayOfChange = 16

  private static let ordinaryNames = [
    "滤清器", "液压泵", "转向油缸", "制动蹄片", "动臂油缸", "传动轴", "离合器片", "水温传感器", "启动电机",
    "齿轮泵", "驾驶室总成左门", "多路阀", "举升油缸", "风扇皮带", "桥壳", "半轴", "喷油嘴", "涡轮增压器",
  ]
  private static let assemblyNames = [
    "柴油机总成", "变速箱总成", "变矩器总成", "驱动桥总成", "动臂", "前车架", "铲斗", "驾驶室总成", "轮胎",
  ]
  private static let sealNames = ["密封圈", "密封垫", "骨架油封", "O形圈"]
  private static let models = ["ZL30", "ZL50C", "CDM833", "CDM855", "LG520"]

  let parts: [RangePart]

  init(seed: UInt64, count: Int) {
    var random = SplitMix(seed: seed, branch: 0xA11)
    parts = (0..<count).map { Self.part($0, &random) }
  }

  private static func part(_ index: Int, _ random: inout SplitMix) -> RangePart {
    let draw = random.below(100)
    let sort: PartSort =
      draw < 84 ? .ordinary : draw < 92 ? .assembly : draw < 98 ? .seal : .mainDrive
    var number = ByteText()
    number.put("GT-")
    number.put(100_000 + index * 7)
    let price = price(&random, sort)
    return RangePart(
      number: number.bytes, name: Array(name(sort, &random).utf8), sort: sort,
      partClass: partClass(sort, &random), price: price,
      laterPrice: random.perMille(40) ? price + price / 20 : nil,
      formerPrice: random.perMille(250) ? price - price / 25 : nil)
  }

  private static func name(_ sort: PartSort, _ random: inout SplitMix) -> String {
    switch sort {
    case .ordinary: random.pick(models) + random.pick(ordinaryNames)
    case .assembly: random.pick(models) + random.pick(assemblyNames)
    case .seal: random.pick(sealNames)
    case .mainDrive: random.pick(models) + random.pick(["主传动", "主传动总成"])
    }
  }

  private static func partClass(_ sort: PartSort, _ random: inout SplitMix) -> String {
    guard random.perMille(300) else { return "" }
    return switch sort {
    case .ordinary, .mainDrive: "part"
    case .assembly: "assembly"
    case .seal: "seal"
    }
  }

  /// Whole fen for most parts, four decimals for one in ten, so that half a fen has to be rounded.
  private static func price(_ random: inout SplitMix, _ sort: PartSort) -> Int {
    let ceiling = sort == .assembly ? 30_000 : sort == .seal ? 40 : 900
    let fen = 150 + random.below(ceiling * 100)
    return random.perMille(100)
      ? fen * 100 + random.below(4) * 25 + random.below(2) * 50 : fen * 100
  }
}
