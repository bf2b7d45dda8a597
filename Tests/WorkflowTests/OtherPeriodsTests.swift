import Settlement
import Testing
import TestSupport
import Workflow
import WorkflowSupport

/// Two months in one archive: what the first has settled, the second does not get again.
@Suite struct OtherPeriodsTests {
  private let reference: [String: String] = [
    "dealers.csv": """
    dealer,name,taxpayer_id
    D001,青岚工程机械服务有限公司,91350800MA9D0001XW
    D002,北渚装载机服务有限公司,91370200MA9D0002X7
    """,
    "prices.csv": "part_no,price,effective_from\nZX-1,80.00,2025-01-01\n",
    "tariffs.csv": "费用类别,项目,标准,生效日期\n强保,600,300.00,2025-01-01\n",
    "machines.csv": "整机编号,销售日期\nM-1,2025-08-01\nM-2,2025-08-01\n",
    "approvals.csv": "批准文号,批准类型,服务中心编号,批准日期,件号,数量\nW-1,外购,D001,2025-09-20,ZX-1,3\n",
  ]

  private let records = """
    record_no,dealer,machine_no,service_date,hours,signed
    R-1,D001,M-1,2025-10-10,590,是
    R-2,D001,M-1,2025-11-02,610,是
    R-3,D001,M-2,2025-11-03,600,是
    R-4,D002,M-1,2025-11-04,620,是

    """

  private let header =
    "dealer,period,record_no,kind,part_no,quantity,unit_price,source,approval_no,attached\n"

  /// A workspace with both months' inboxes.
  private func world(
    october: String, november: String, records: String?, recordsOfNovember: String?
  ) throws -> MemoryWorld {
    let rulebook = try #require(
      try Fixtures.files(below: "cases/001-plain-month/input")["reference/rulebook.json"])
    var files = ["w/reference/rulebook.json": rulebook]
    for (name, text) in reference { files["w/reference/\(name)"] = Array(text.utf8) }
    for (month, list, mailed, visits) in [
      ("2025-10", october, "2025-11-04", records),
      ("2025-11", november, "2025-12-04", recordsOfNovember),
    ] {
      let inbox = "w/inbox/\(month)"
      files["\(inbox)/records.csv"] = Array((visits ?? self.records).utf8)
      files["\(inbox)/list.csv"] = Array((header + list).utf8)
      files["\(inbox)/receipts.csv"] = Array(
        "dealer,period,mailed_on\nD001,\(month),\(mailed)\nD002,\(month),\(mailed)\n".utf8)
      files["\(inbox)/acceptance.csv"] = Array(
        """
        dealer,period,label_no,part_no,accepted,result
        D001,\(month),R-1,ZX-1,9,合格
        D001,\(month),R-3,ZX-1,9,合格
        D002,\(month),R-4,ZX-1,1,合格
        """.utf8)
    }
    return MemoryWorld(files, today: try #require(Day("2025-12-12")))
  }

  /// Settles October and November in one archive.
  private func settled(
    october: String, november: String, records: String? = nil, recordsOfNovember: String? = nil
  ) throws -> MemoryWorld {
    let world = try world(
      october: october, november: november, records: records,
      recordsOfNovember: recordsOfNovember)
    try withTemporaryFolder { folder in
      for month in ["2025-10", "2025-11"] {
        _ = try run(
          RunRequest(
            period: try #require(Period(month)), workspace: "w"),
          world.session("\(folder)/settle.sqlite"))
      }
    }
    return world
  }

  /// The decision, reasons and advice of each line.
  private func endings(of table: String) -> [String] {
    table.split(separator: "\n").dropFirst().map {
      ","
        + $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3).joined(
          separator: ",")
    }
  }

  /// The reasons of November's lines.
  private func november(october: String, november: String) throws -> [String] {
    let world = try settled(october: october, november: november)
    return world.text("w/out/2025-11/decisions.csv").split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[2]) \(cells[7]) \(cells[17])"
    }
  }

  @Test("A claim that October paid is a duplicate in November, for any dealer")
  func duplicate() throws {
    let world = try settled(
      october: "D001,2025-10,R-1,配件,ZX-1,1,80.00,,,\n",
      november: """
        D001,2025-11,R-3,配件,ZX-1,1,80.00,,,
        D001,2025-11,R-1,配件,ZX-1,1,80.00,,,
        D002,2025-11,R-1,配件,ZX-1,1,80.00,,,

        """)
    let table = world.text("w/out/2025-11/decisions.csv")
    // The record of another month, or another dealer's, goes before in the order of precedence.
    #expect(
      endings(of: table) == [
        ",approved,,", ",rejected,other-month:88.00,duplicate",
        ",rejected,record-other-dealer:88.00,duplicate;not-returned",
      ])
  }

  @Test("A record that is dated anew does not make a second claim")
  func duplicateAlone() throws {
    let visit = "record_no,dealer,machine_no,service_date,hours,signed\n"
    let world = try settled(
      october: "D001,2025-10,R-3,配件,ZX-1,1,80.00,,,\n",
      november: "D001,2025-11,R-3,配件,ZX-1,1,80.00,,,\n",
      records: visit + "R-3,D001,M-2,2025-10-03,,是\n",
      recordsOfNovember: visit + "R-3,D001,M-2,2025-11-03,,是\n")
    #expect(
      endings(of: world.text("w/out/2025-11/decisions.csv")) == [",rejected,duplicate:88.00,"])
  }

  @Test("A milestone that October approved is repeated in November, for any dealer")
  func milestone() throws {
    let reasons = try november(
      october: "D001,2025-10,R-1,强保,600,1,300.00,,,是\n",
      november: """
        D001,2025-11,R-2,强保,600,1,300.00,,,是
        D001,2025-11,R-3,强保,600,1,300.00,,,是
        D002,2025-11,R-4,强保,600,1,300.00,,,是
        """)
    #expect(
      reasons == [
        "D001 600 milestone-repeated:300.00", "D001 600 ", "D002 600 milestone-repeated:300.00",
      ])
  }

  @Test("The quantity of a consent that October used is gone in November")
  func consent() throws {
    let reasons = try november(
      october: "D001,2025-10,R-1,配件,ZX-1,2,80.00,外购,W-1,\n",
      november: """
        D001,2025-11,R-3,配件,ZX-1,2,80.00,外购,W-1,
        D001,2025-11,R-3,配件,ZX-1,1,80.00,外购,W-1,
        """)
    #expect(reasons == ["D001 ZX-1 no-consent:160.00", "D001 ZX-1 "])
  }
}
