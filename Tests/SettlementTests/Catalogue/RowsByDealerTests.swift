import Testing
import Text

@testable import Settlement

@Suite("Rows by dealer") struct RowsByDealerTests {
  private let symbols = SymbolTable()

  private func row(_ number: Int32) -> ManifestRow {
    ManifestRow(
      label: symbols.symbol(for: "R-\(number)"), part: .blank, quantity: .one, row: number)
  }

  @Test("Rows of a dealer stand in the order in which they came, packed or one by one")
  func order() {
    let (one, other) = (symbols.symbol(for: "D001"), symbols.symbol(for: "D002"))
    var register = RowsByDealer<ManifestRow>()
    #expect(register.isEmpty && register[one] == nil && !register.contains(one))
    register.append(PackedRows([row(1), row(2)]), of: one)
    #expect(register[one]?.map(\.row) == [1, 2])
    register.append([row(9)], of: other)
    register.append([row(3)], of: one)
    register.append(PackedRows([row(4), row(5)]), of: one)
    register.append(PackedRows([row(8)]), of: other)
    #expect(register[one]?.map(\.row) == [1, 2, 3, 4, 5])
    #expect(register[one]?.map { symbols.text($0.label) }.last == "R-5")
    #expect(register[other]?.map(\.row) == [9, 8])
    #expect(register.dealers == [one, other])
  }

  @Test("A dealer without rows that was named has none, which is not the same as not being named")
  func named() {
    let dealer = symbols.symbol(for: "D001")
    var register = RowsByDealer<ManifestRow>()
    register[dealer] = []
    #expect(register.contains(dealer) && register[dealer]?.isEmpty == true)
    #expect(!register.isEmpty)
  }
}
