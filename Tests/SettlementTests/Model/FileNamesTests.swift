import Testing
import Text

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

  @Test("What is packed in a file is named always, and a table without a name never")
  func packed() {
    let member = SheetTitle(name: "a.xml", isPackedFile: true)
    let names = FileNames(["one.zip", "two.ofd"], sheets: [[member], ["", ""]])
    #expect(names[FileNumber(0)] == "one.zip[a.xml]" && names[FileNumber(1)] == "two.ofd")
  }

  @Test("A finding of a cell ends in its name, once, where the file has names for cells")
  func cells() {
    let sheet = SheetTitle(name: "清单", headerRow: 3, letters: ["part_no": "F"])
    let names = FileNames(["a.xlsx", "b.csv"], sheets: [[sheet], ["b"]])
    func message(_ file: FileNumber, _ row: Int?, _ column: String?) -> String {
      let place = Place(file: file, row: row, column: column)
      let finding = Finding(.nearMiss, at: place, Message(en: "it is", zh: "是"))
      let named = names.namingCell(of: finding)
      #expect(names.namingCell(of: named) == named)
      #expect(named.message.chinese.hasSuffix("）") == named.message.english.hasSuffix(")"))
      return named.message.english
    }
    #expect(message(0, 6, "part_no") == "it is (F6)")
    #expect(message(0, 6, "quantity") == "it is" && message(0, 6, nil) == "it is")
    #expect(message(0, 3, "part_no") == "it is" && message(0, nil, "part_no") == "it is")
    #expect(message(1, 6, "part_no") == "it is")
  }

  @Test("Tables come in the order of their files, and within one of their sheets")
  func order() {
    let numbers = [FileNumber(0), FileNumber(0, sheet: 1), FileNumber(1), FileNumber(1, sheet: 7)]
    #expect(numbers.reversed().sorted() == numbers)
    #expect(numbers.map(\.index) == [0, 0, 1, 1] && numbers.map(\.sheet) == [0, 1, 0, 7])
  }
}
