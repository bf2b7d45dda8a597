import Settlement
import TestSupport
import Testing
import Workflow
import WorkflowSupport

/// What a command that was stopped left beside the folder of a month that later ones do not write.
@Suite struct LeftBesideTests {
  /// Two months that are settled, of which the first is never concerned again.
  private func withMonths(_ body: (MonthsWorld) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let months = try MonthsWorld(archive: folder)
      for period in ["2025-10", "2025-11"] {
        months.list(period, "D001", parts: 1)
        try months.settle(period)
      }
      try body(months)
    }
  }

  @Test("is cleared by the next command of any month")
  func cleared() throws {
    try withMonths { months in
      let out = months.world.contents(of: "w/out")
      for name in [".2025-10.old", ".2025-10.old.2"] { months.leaveAside(as: name) }
      months.world["w/out/.2025-10.unfinished/summary.csv"] = Array("half".utf8)
      try months.settle("2025-11")
      #expect(months.world.contents(of: "w/out") == out)
      #expect(months.world.reports.isEmpty)
    }
  }

  @Test("is kept beside the month where somebody else wrote it")
  func kept() throws {
    try withMonths { months in
      months.world["w/out/.2025-10.old/signed.pdf"] = Array("signed".utf8)
      try months.settle("2025-11")
      #expect(months.world.text("w/out/2025-10.kept/signed.pdf") == "signed")
      #expect(months.world.contents(of: "w/out/.2025-10.old").isEmpty)
      #expect(months.world.reports.count == 1)
    }
  }

  @Test("waits where the month's folder is not what the archive says, and goes with it")
  func notInPlace() throws {
    try withMonths { months in
      let out = months.world.contents(of: "w/out")
      months.leaveAside(as: ".2025-10.old")
      months.world["w/out/2025-10/SHA256SUMS"] = Array("".utf8)
      try months.settle("2025-11")
      let now = months.world.contents(of: "w/out").filter { !$0.key.hasPrefix("2025-10.kept") }
      #expect(now == out)
    }
  }
}

extension MonthsWorld {
  /// Leaves a folder of October beside it, as it was set aside.
  fileprivate func leaveAside(as name: String) {
    for (path, bytes) in world.contents(of: "w/out/2025-10") {
      world["w/out/\(name)/\(path)"] = bytes
    }
  }
}
