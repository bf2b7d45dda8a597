import Settlement
import Testing

@Suite("A taxpayer id")
struct TaxpayerIDTests {
  @Test(
    "is plausible as a social credit code with its check character, or as an old number",
    arguments: [
      "91350100M000100Y43", "91110108551385082Q", "91110000600037341L",
      "350100123456789", "35010012345678901", "350100123456789012", "35010012345678901234",
    ])
  func plausible(text: String) {
    #expect(isPlausibleTaxpayerID(text))
  }

  @Test(
    "is doubtful with a wrong check, a letter codes lack, or a wrong length",
    arguments: [
      "91350100M000100Y44", "91110108551385082R", "91110000600037341K", "91350100M000100Y4",
      "91350100M000100Y433", "91350100I000100Y43", "91350100m000100y43", "", "3501001234567890",
      "35010012345678A", "3501001234567890123", "九一三五零一零零零零一零零", "91350100M000100Y4 ",
    ])
  func doubtful(text: String) {
    #expect(!isPlausibleTaxpayerID(text))
  }

  @Test("has the check character 0 where the weighted sum is a multiple of 31")
  func zeroRemainder() {
    // A in the first place (10 × 1) and 7 in the second (7 × 3) sum up to 31.
    #expect(isPlausibleTaxpayerID("A70000000000000000"))
    #expect(!isPlausibleTaxpayerID("A7000000000000000Y"))
  }

  @Test("changes its check with each of the 17 characters before it")
  func everyPlaceCounts() {
    let code = Array("91350100M000100Y43")
    for place in 0..<17 {
      var changed = code
      changed[place] = code[place] == "Q" ? "R" : "Q"
      #expect(!isPlausibleTaxpayerID(String(changed)), "place \(place)")
    }
  }
}
