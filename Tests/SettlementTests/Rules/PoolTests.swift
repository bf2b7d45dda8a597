import Testing

@testable import Settlement
import Text

@Suite struct PoolTests {
  private func pool(_ rows: [(InspectionResult, Int64)]) -> Pool {
    var pool = Pool()
    for row in rows { pool.add(LineExample.acceptance(row.0, row.1)) }
    return pool
  }

  @Test("Rows of one label and part add up, and lines draw them down to nothing")
  func drawing() {
    var pool = pool([(.accepted, 2), (.accepted, 3)])
    #expect(pool.whole(mayBeDismantled: false) == Quantity(thousandths: 5000))
    pool.draw(Quantity(thousandths: 4000))
    #expect(pool.left(mayBeDismantled: false) == .one)
    #expect(pool.whole(mayBeDismantled: false) == Quantity(thousandths: 5000))
    pool.draw(.one)
    #expect(pool.left(mayBeDismantled: false) == .zero)
  }

  @Test("What was dismantled counts only for a part that may be")
  func dismantled() {
    var pool = pool([(.accepted, 1), (.dismantled, 2)])
    #expect(pool.left(mayBeDismantled: false) == .one)
    #expect(pool.left(mayBeDismantled: true) == Quantity(thousandths: 3000))
    pool.draw(Quantity(thousandths: 2000))
    #expect(pool.left(mayBeDismantled: false) == .zero)
    #expect(pool.left(mayBeDismantled: true) == .one)
  }

  @Test(
    "Any other result accepts nothing, whatever its column says",
    arguments: [
      InspectionResult.noLabel, .notReceived, .wrongPart, .notGenuine, .noFault, .notWarranty,
    ])
  func notAccepted(result: InspectionResult) {
    for mayBeDismantled in [false, true] {
      #expect(pool([(result, 4)]).whole(mayBeDismantled: mayBeDismantled) == .zero)
      #expect(pool([(result, 4)]).shortage(mayBeDismantled: mayBeDismantled) == result.reasonCode)
    }
  }

  @Test("The first result in reading order explains a shortage")
  func shortage() {
    let rows = pool([(.accepted, 1), (.dismantled, 1), (.wrongPart, 0), (.noLabel, 0)])
    #expect(rows.shortage(mayBeDismantled: false) == .dismantled)
    #expect(rows.shortage(mayBeDismantled: true) == .wrongPart)
    #expect(pool([(.accepted, 1)]).shortage(mayBeDismantled: false) == nil)
  }

  @Test("A sum beyond the largest quantity stays there")
  func saturation() {
    var pool = Pool()
    let row = AcceptanceRow(
      label: .blank, part: .blank, accepted: Quantity(thousandths: .max), result: .accepted)
    pool.add(row)
    pool.add(row)
    #expect(pool.left(mayBeDismantled: false) == Quantity(thousandths: .max))
  }
}
