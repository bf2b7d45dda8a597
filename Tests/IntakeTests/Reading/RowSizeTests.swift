import Settlement
import Testing
import Text

@testable import Intake

/// A month keeps all rows of its files until its lists are decided: a byte of a row is a megabyte of a
/// month of a million lines, and rows that are fetched from memory take longer than rows that are small.
@Suite struct RowSizeTests {
  @Test("rows of which a month has a million leave nothing empty between their figures")
  func sizes() {
    #expect(MemoryLayout<ClaimLine>.stride == 80)
    #expect(MemoryLayout<ServiceRecord>.stride == 40)
    #expect(MemoryLayout<KeyedRow<RecordRow>>.stride == 48)
    #expect(MemoryLayout<ManifestRow>.stride == 32)
    #expect(MemoryLayout<AcceptanceRow>.stride == 24)
    #expect(MemoryLayout<KeyedRow<MachineRow>>.stride == 120)
    #expect(MemoryLayout<Machine>.stride == 96)
    #expect(MemoryLayout<PlacedRow<AcceptedPart>>.stride == 96)
    #expect(MemoryLayout<Period>.stride == 12)
  }
}
