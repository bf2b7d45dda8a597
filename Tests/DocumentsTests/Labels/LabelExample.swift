import Documents
import Settlement
import Testing

/// Parts of two families, as a service center packs them.
enum LabelExample {
  static func part(
    _ record: String, _ part: String, _ thousandths: Int64 = 1000, family: String = "装载机",
    isPackedAlone: Bool = false
  ) throws -> LabelledPart {
    var labelled = LabelledPart(
      period: try #require(Period("2025-10")), quantity: Quantity(thousandths: thousandths))
    labelled.file = "list.csv"
    labelled.row = 4
    labelled.dealer = "D001"
    labelled.dealerName = "青石 <工程机械>"
    labelled.record = record
    labelled.part = part
    labelled.partName = "<b>喷油嘴"
    labelled.machine = "50C-0311"
    labelled.model = "ZL50C"
    labelled.family = family
    labelled.servicedOn = Day("2025-10-04")
    labelled.isPackedAlone = isPackedAlone
    return labelled
  }
}
