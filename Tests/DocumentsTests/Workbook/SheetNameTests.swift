import Testing

@testable import Documents

@Suite struct SheetNameTests {
  @Test(
    "What no sheet may be called is left out",
    arguments: [
      ("10月清单", "10月清单"), ("10月/清单", "10月 清单"), ("[a]:b*c?", "a b c"), ("'x'", "x"), ("", "1"),
      ("[]", "1"), (String(repeating: "长", count: 40), String(repeating: "长", count: 31)),
    ])
  func allowed(wanted: String, name: String) {
    #expect(SheetName(wanted).text == name)
  }

  @Test("A name that another sheet has gets a number, whatever its case and length")
  func taken() {
    let first = SheetName("Sheet1")
    let second = SheetName("SHEET1", besides: [first])
    #expect(second.text == "SHEET1 2")
    #expect(SheetName("sheet1", besides: [first, second]).text == "sheet1 3")
    let long = SheetName(String(repeating: "长", count: 31))
    let other = SheetName(long.text, besides: [long])
    #expect(other.text == String(repeating: "长", count: 26) + " 2")
  }
}
