/// What came back of a part under one label, and what earlier lines have left of it.
struct SlowPool {
  /// All that was accepted.
  var whole = 0
  var left = 0
  /// The first thing that the inspection has against what came back.
  var fault: String?
}

extension SlowCase {
  var pool: SlowPool {
    var pool = SlowPool()
    for row in month.registers.acceptance
    where row.dealer == dealer && row.period == month.period && row.label == line.record
      && row.part == line.item
    {
      let counts =
        row.result == "accepted" || row.result == "dismantled" && price?.mayBeDismantled == true
      if counts, isLate(row) {
        if row.quantity > 0 { pool.fault = pool.fault ?? "returned-late" }
      } else if counts {
        pool.whole += row.quantity
      } else {
        pool.fault = pool.fault ?? row.result
      }
    }
    let drawn = earlier.filter { $0.isLike(line) && $0.mustReturn && !$0.isRejected }
    pool.left = pool.whole - drawn.reduce(0) { $0 + $1.approvedQuantity }
    return pool
  }
}
