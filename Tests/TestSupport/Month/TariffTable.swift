/// What labour, travel and forced maintenance are paid, in ten-thousandths of a yuan.
enum TariffTable {
  static let milestones = [100, 600, 1200, 1800, 2400]
  static let labourItems = 40
  /// What a loader is paid more.
  private static let loaderExtra = 50_000

  static func maintenance(_ place: Int, isLoader: Bool) -> Int {
    (150 + 120 * place) * 10_000 + (isLoader ? loaderExtra : 0)
  }

  static func labour(_ item: Int, isLoader: Bool) -> Int {
    (40 + item) * 10_000 + (isLoader ? loaderExtra : 0)
  }

  /// For a kilometre.
  static let travel = 24_000

  static func file() -> MonthFile {
    var text = ByteText()
    text.put("kind,item,family,price,effective_from,effective_to\n")
    text.put("travel,CL-KM,,2.20,2024-01-01,2024-12-31\ntravel,CL-KM,,2.40,2025-01-01,\n")
    for isLoader in [false, true] {
      for (place, hours) in milestones.enumerated() {
        row("maintenance,", hours, isLoader, maintenance(place, isLoader: isLoader), &text)
      }
      for item in 0..<labourItems {
        row("labour,GS-", 10 + item, isLoader, labour(item, isLoader: isLoader), &text)
      }
    }
    return MonthFile(path: "reference/tariffs.csv", bytes: text.bytes)
  }

  private static func row(
    _ kind: String, _ item: Int, _ isLoader: Bool, _ price: Int, _ text: inout ByteText
  ) {
    text.put(kind)
    text.put(item)
    text.put(isLoader ? ",装载机," : ",,")
    text.putPrice(price)
    text.put(",2025-01-01,\n")
  }
}
