import Foundation
import Settlement
import TestSupport
import Workflow
import WorkflowSupport

/// Three months of two dealers with everything that an archive can hold: a revision, a dispute and
/// confirmations, postings, corrections, a total below zero that is carried, a milestone, a
/// consent, invoices that match and one that does not, reconciliations by hand and by month-end.
struct CompleteArchive {
  let months: MonthsWorld

  var path: String { months.archive }

  init(in folder: String) throws {
    months = try MonthsWorld(archive: folder)
    addRegisters()
    try settleOctober()
    try settleLater()
    try recover()
  }

  /// The archive as one file, made once for all tests.
  private static let made = Result {
    try withTemporaryFolder { folder in
      let archive = try CompleteArchive(in: folder)
      return ([UInt8](try Data(contentsOf: URL(filePath: archive.path))), archive.months.world)
    }
  }

  /// Puts a copy of the archive into a folder; the world has the files that it was made of.
  static func copy(in folder: String) throws -> (path: String, world: MemoryWorld) {
    let (bytes, world) = try made.get()
    let path = "\(folder)/copy.sqlite"
    try Data(bytes).write(to: URL(filePath: path))
    return (path, world)
  }

  private func addRegisters() {
    let visits = ["2025-10", "2025-11", "2025-12"].flatMap { period in
      ["D001", "D002"].map { "R-\($0)-\(period),\($0),M-1,\(period)-20,610,yes" }
    }
    put("reference/records.csv", ["record_no,dealer,machine_no,service_date,hours,signed"] + visits)
    put("reference/machines.csv", ["machine_no,sold_on", "M-1,2025-07-01"])
    put("reference/tariffs.csv", ["kind,item,price,effective_from", "强保,600,300.00,2025-01-01"])
    put(
      "reference/approvals.csv",
      [
        "approval_no,type,dealer,granted_on,part_no,quantity",
        "W-1,external,D001,2025-01-01,P-1,5",
      ])
  }

  private func settleOctober() throws {
    put(
      "inbox/2025-10/D001.csv",
      [
        "dealer,period,record_no,kind,part_no,part_name,quantity,unit_price,source,approval_no,attached",
        "D001,2025-10,R-D001-2025-10,,P-1,\"油缸 \"\"A\"\"\",3,120.00,emergency,,",
        "D001,2025-10,R-D001-2025-10,,P-1,,1,90.00,external,W-1,",
        "D001,2025-10,R-D001-2025-10,强保,600,,1,300.00,,,是",
        "D001,2025-10,R-D001-2025-10,运费,X-1,,1,5.00,,,",
      ])
    months.list("2025-10", "D002", parts: 4)
    try months.settle("2025-10")
    months.list("2025-10", "D002", parts: 2)
    try months.settle("2025-10")
    try dispute("S202510-D002", on: "2025-11-14")
    try months.confirm("2025-10", "S202510-D001", "S202510-D002")
    try months.post("2025-10")
    put(
      "inbox/2025-10/invoices.csv",
      [
        "发票号码,发票票种,开票日期,销方识别号,购方识别号,金额,税率,税额,价税合计,结算单号,发票状态,发票来源",
        invoice(10, "91370200MA9D0002X7", "200.00,13%,26.00,226.00"),
        invoice(11, "91350800MA9D0001XW", "100.00,13%,13.00,113.00"),
      ])
    try reconcile("2025-10", asOf: "2025-11-28")
  }

  private func settleLater() throws {
    months.list("2025-11", "D001", parts: 1)
    months.list("2025-11", "D002", parts: 1)
    months.adjust("2025-11", "S202510-D001,1,-226.00,wrong machine,Chief auditor")
    try months.settle("2025-11")
    try months.confirm("2025-11", "S202511-D001", "S202511-D002")
    try months.post("2025-11")
    try reconcile(nil, asOf: "2025-12-28")
    months.list("2025-12", "D001", parts: 5)
    try months.settle("2025-12")
  }

  /// Claims October and November of a supplier, who answers October's claim, and posts that.
  private func recover() throws {
    put(
      "reference/suppliers.csv",
      ["supplier,name,taxpayer_id,answer_days", "SUP01,First Supplier,,20"])
    put(
      "reference/sourcing.csv",
      ["part_no,supplier,effective_from,share,proof", "P-1,SUP01,2025-01-01,60%,list"])
    try recover("2025-10", on: "2026-01-05")
    put(
      "inbox/2026-01/answers.csv",
      [
        "recovery_no,claim_line,amount_accepted,on,reason,by",
        "R202510-SUP01,,300.00,2026-01-20,worn out,Purchasing",
      ])
    try recover("2025-11", on: "2026-01-31")
    guard let october = Period("2025-10") else { return }
    _ = try postRecoveries(
      PostRequest(period: october, workspace: "w", on: Day("2026-02-01")), months.session)
  }

  private func recover(_ period: String, on day: String) throws {
    guard let period = Period(period) else { return }
    var request = RecoverRequest(period: period, workspace: "w")
    request.issuedOn = Day(day)
    _ = try Workflow.recover(request, months.session)
  }

  private func put(_ path: String, _ rows: [String]) {
    months.world["w/\(path)"] = Array(rows.map { "\($0)\n" }.joined().utf8)
  }

  private func invoice(_ number: Int, _ seller: String, _ amounts: String) -> String {
    "253520000000010000\(number),增值税专用发票,2025-11-24,\(seller),91350800MA9D000002,\(amounts),,,电子发票服务平台"
  }

  private func dispute(_ number: String, on day: String) throws {
    guard let day = Day(day) else { return }
    _ = try Workflow.confirm(
      ConfirmationRequest(
        statements: [number], decision: .disputed, day: day,
        remark: "two are missing",
        workspace: "w"),
      months.session)
  }

  private func reconcile(_ period: String?, asOf: String) throws {
    _ = try Workflow.reconcile(
      ReconcileRequest(
        period: period.flatMap { Period($0) }, workspace: "w", asOf: Day(asOf),
        files: []),
      months.session)
  }
}
