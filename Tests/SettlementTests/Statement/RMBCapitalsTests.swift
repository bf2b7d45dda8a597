import Settlement
import Testing

@Suite("RMB capitals")
struct RMBCapitalsTests {
  @Test(
    "follow the bank's rules",
    arguments: [
      (140_950, "壹仟肆佰零玖元伍角整"), (1050, "壹拾元零伍角整"), (50, "伍角整"), (5, "伍分"),
      (600_714, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元零叁角贰分"),
      (10_700_053, "壹拾万柒仟元零伍角叁分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
      (32_504, "叁佰贰拾伍元零肆分"), (10_500_000, "壹拾万伍仟元整"),
      (10_000_500_000, "壹亿零伍仟元整"), (0, "零元整"),
    ] as [(Int64, String)])
  func examples(fen: Int64, text: String) {
    #expect(capitals(of: Money(fen: fen)) == "人民币" + text)
  }

  @Test(
    "write one 零 for a run of zeros, and every unit up to 亿亿",
    arguments: [
      (1, "壹元整"), (10, "壹拾元整"), (11, "壹拾壹元整"), (100, "壹佰元整"), (101, "壹佰零壹元整"),
      (1001, "壹仟零壹元整"), (1010, "壹仟零壹拾元整"), (1100, "壹仟壹佰元整"), (10_000, "壹万元整"),
      (10_001, "壹万零壹元整"), (10_010, "壹万零壹拾元整"), (11_000, "壹万壹仟元整"),
      (100_100, "壹拾万零壹佰元整"), (1_000_001, "壹佰万零壹元整"), (10_101_010, "壹仟零壹拾万壹仟零壹拾元整"),
      (20_005_000, "贰仟万伍仟元整"), (100_000_000, "壹亿元整"), (100_000_001, "壹亿零壹元整"),
      (105_000_000, "壹亿零伍佰万元整"), (150_000_000, "壹亿伍仟万元整"), (100_010_000, "壹亿零壹万元整"),
      (100_015_000, "壹亿零壹万伍仟元整"), (1_050_000_000, "壹拾亿伍仟万元整"),
      (1_000_000_000_000, "壹万亿元整"), (1_000_050_000_000, "壹万亿零伍仟万元整"),
      (1_000_000_000_001, "壹万亿零壹元整"), (1_000_000_000_000_000, "壹仟万亿元整"),
      (1_234_567_890_123_456, "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元整"),
      (10_000_000_000_000_000, "壹亿亿元整"),
    ] as [(Int64, String)])
  func wholeYuan(yuan: Int64, text: String) {
    #expect(capitals(of: Money(fen: yuan * 100)) == "人民币" + text)
  }

  @Test(
    "place 零 before the parts of a yuan",
    arguments: [
      (101, "壹元零壹分"), (110, "壹元壹角整"), (111, "壹元壹角壹分"), (1001, "壹拾元零壹分"),
      (10, "壹角整"), (15, "壹角伍分"), (99, "玖角玖分"), (1_000_010, "壹万元零壹角整"),
      (2_000_001, "贰万元零壹分"),
    ] as [(Int64, String)])
  func fractions(fen: Int64, text: String) {
    #expect(capitals(of: Money(fen: fen)) == "人民币" + text)
  }

  @Test("say 负 of an amount below zero")
  func negative() {
    #expect(capitals(of: Money(fen: -140_950)) == "人民币负壹仟肆佰零玖元伍角整")
    #expect(capitals(of: Money(fen: -5)) == "人民币负伍分")
  }

  @Test("reach the ends of the range of amounts")
  func ends() {
    let largest = "玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零"
    #expect(capitals(of: Money(fen: .max)) == "人民币" + largest + "柒分")
    #expect(capitals(of: Money(fen: .min)) == "人民币负" + largest + "捌分")
  }
}
