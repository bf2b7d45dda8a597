import Documents
import Settlement
internal import Text
import Workflow

extension RunReport {
  /// What came of the month, for programs.
  var json: String {
    var out = TextBuffer()
    out.append(json: "period", period.description, first: true)
    if let outFolder { out.append(json: "out", outFolder) }
    out.append(json: "issued", issued)
    out.append(json: "unchanged", unchanged)
    out.append(json: "locked", locked)
    out.append(json: "confirmed", confirmed)
    out.append(json: "disputed", disputed)
    out.append(json: "held", held)
    out.append(json: "without_list", withoutList)
    out.append(json: "lines", lines)
    out.append(json: "claimed", claimed)
    out.append(json: "reductions", reductions)
    out.append(json: "total", total)
    out.append(json: "run_digest", runDigest)
    out.append(json: "bytes_in", bytesIn)
    out.append(json: "bytes_out", bytesOut)
    appendPhases(to: &out)
    out.append(jsonKey: "exceptions", first: false)
    ExceptionsJSON.append(findings.rows(in: language), to: &out)
    out.append("}\n")
    return String(decoding: out.copy, as: UTF8.self)
  }

  private func appendPhases(to out: inout TextBuffer) {
    out.append(jsonKey: "milliseconds", first: false)
    out.append("{")
    for (index, (phase, seconds)) in seconds.enumerated() {
      if index > 0 { out.append(",") }
      out.append(quoted: phase)
      out.append(":")
      out.append(decimal: Int64((seconds * 1000).rounded()))
    }
    out.append("}")
  }
}
