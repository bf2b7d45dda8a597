import Testing

@testable import Settlement

@Suite("What messages call a table") struct FileNamesTests {
  private let names = FileNames(
    ["list.csv", "one.xlsx", "both.xlsx"], sheets: [[], ["清单"], ["清单", "明细"]])

  @Test(
    "The sheet is named where several of the file were read",
    arguments: [
      (FileNumber(0), "list.csv"), (FileNumber(1), "one.xlsx"), (FileNumber(2), "both.xlsx[清单]"),
      (FileNumber(2, sheet: 1), "both.xlsx[明细]"),
    ])
  func name(number: FileNumber, name: String) {
    #expect(names[number] == name)
  }

  @Test("Tables come in the order of their files, and within one of their sheets")
  func order() {
    let numbers = [FileNumber(0), FileNumber(0, sheet: 1), FileNumber(1), FileNumber(1, sheet: 7)]
    #expect(numbers.reversed().sorted() == numbers)
    #expect(numbers.map(\.index) == [0, 0, 1, 1] && numbers.map(\.sheet) == [0, 1, 0, 7])
  }
}
