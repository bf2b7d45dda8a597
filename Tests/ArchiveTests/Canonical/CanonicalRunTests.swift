import Settlement
import Testing
import TestSupport

@testable import Archive
import Text

@Suite struct CanonicalRunTests {
  @Test("A run record is read back the same")
  func record() throws {
    let record = RunRecord(
      period: october, language: .english,
      dealers: [
        DealerOutcome(dealer: "D001", name: "示例 \"甲\"", state: .issued),
        DealerOutcome(dealer: "D002", name: "", state: .none),
      ],
      exceptions: [
        ExceptionRow(
          severity: .error, file: "inbox/a\nb.csv", row: 3, column: "quantity", dealer: "D001",
          code: "number", message: "数量不是数字"),
        ExceptionRow(
          severity: .notice, file: "", row: nil, column: "", dealer: "", code: "no-manifest",
          message: ""),
      ], nextMailing: Day(number: 20_427))
    #expect(try runRecord(canonicalRunRecord(record)) == record)
  }

  @Test("A run record of another version is damaged")
  func version() {
    #expect(throws: ArchiveError.damaged("a run record, at v")) {
      try runRecord(Array(#"{"v":2}"#.utf8))
    }
  }

  @Test("The digest covers everything that came with a run, and the seal also the documents")
  func digest() throws {
    let base = run([Example(seed: 1, lines: 1).statement()])
    var changed = [base, base, base, base, base, base]
    changed[0].day = base.day.adding(days: 1)
    changed[1].programVersion = "0.1.1"
    changed[2].monthEnd = MonthEnd(
      language: .chinese, edition: october, dealers: ["D001"], record: base.monthEnd?.record ?? [])
    changed[3].inputs = []
    changed[4].statements = []
    changed[5].events = [
      StatementEvent(number: "S202510-D001", revision: 1, kind: .confirmed, day: base.day)
    ]
    let digests = try ([base] + changed).map { run in
      let folder = try TemporaryFolder()
      return try withExtendedLifetime(folder) {
        try Archive.open(path: folder.archive, readOnly: false).keep(run).digest
      }
    }
    #expect(Set(digests).count == 7)
    let seals = [[], oneDocument].map { seal(ofRun: digests[0], $0) }
    #expect(Set(seals + [seal(ofRun: digests[1], [])]).count == 3)
  }

  @Test("Digests are printed in lower-case hex and read back")
  func hex() {
    let nothing: [UInt8] = []
    let digest = sha256(nothing.span)
    #expect(
      digest.hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == nil)
    #expect(Digest(hex: "e3") == nil)
  }

  @Test("Fingerprints are those that archives hold")
  func fingerprints() {
    #expect(fingerprint(Array("FS-0001\u{0}part\u{0}83000123".utf8).span) == 0x5F56_87F2_A9EC_0977)
    #expect(packed([1, .max]) == [0, 0, 0, 0, 0, 0, 0, 1] + [UInt8](repeating: 255, count: 8))
  }

  @Test("A fingerprint is found among those of a month, and no other is")
  func fingerprintSet() {
    let keys = (0..<1000).map { fingerprint(Array("FS-\($0)".utf8).span) } + [0, .max]
    let claims = FingerprintSet([Array(keys.prefix(400)), Array(keys.dropFirst(400)), []])
    #expect(keys.allSatisfy { claims.contains($0) })
    #expect(!keys.contains { claims.contains($0 ^ 1) })
    #expect(!FingerprintSet([]).contains(0))
    // All in one bucket, the latest first.
    let made = (0..<5_000).map { 7 << 60 | UInt64(5_000 - $0) * 3 }
    let crowded = FingerprintSet([made])
    #expect(made.allSatisfy { crowded.contains($0) })
    #expect(!made.contains { crowded.contains($0 + 1) })
    #expect(meets(packed([1, 2, .max]), claims) == true)
    #expect(meets(packed([1, 2]), claims) == false)
    #expect(meets([1, 2, 3], claims) == nil)
  }
}
