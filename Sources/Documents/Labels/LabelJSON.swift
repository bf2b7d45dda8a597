import Settlement
internal import Text

/// The labels for programs.
enum LabelJSON {
  /// Writes one object.
  static func append(
    _ report: LabelReport, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "labels", report.labels, first: true)
    out.append(json: "sheets", report.sheets.count)
    out.append(json: "from", report.firstPlace)
    out.append(jsonKey: "wants_attention", first: false)
    out.append(report.wantsAttention ? "true" : "false")
    out.append(jsonKey: "families", first: false)
    out.append(lines: report.families) { family, out in
      out.append(json: "family", LabelWords.familyInJSON(family.name, language), first: true)
      out.append(json: "labels", family.labels)
      out.append(json: "sheets", family.sheets)
      out.append("}")
    }
    out.append(jsonKey: "parts", first: false)
    out.append(lines: PackingList(report.parts, in: language).rows) { row, out in
      append(row, in: language, to: &out)
    }
    out.append(jsonKey: "holds", first: false)
    out.append(lines: report.holds) { CheckJSON.append($0, in: language, to: &$1) }
    out.append(jsonKey: "findings", first: false)
    out.append(lines: report.findings) { CheckJSON.append($0, in: language, to: &$1) }
    out.append(jsonKey: "notices", first: false)
    out.append(lines: report.notices) { append($0, in: language, to: &$1) }
    out.append("}\n")
  }

  private static func append(
    _ row: PackedPart, in language: Language, to out: inout TextBuffer
  ) {
    let part = row.part
    out.append(json: "file", part.file, first: true)
    out.append(json: "row", part.row)
    out.append(json: "dealer", part.dealer)
    out.append(json: "period", part.period.description)
    out.append(json: "label_no", part.record)
    out.append(json: "part_no", part.part)
    out.append(json: "part_name", part.partName)
    out.append(json: "quantity", text(part.quantity))
    out.append(json: "labels", part.labels)
    out.append(json: "machine_no", part.machine)
    out.append(json: "model", part.model)
    out.append(json: "family", LabelWords.familyInJSON(part.family, language))
    out.append(json: "service_date", part.servicedOn?.description ?? "")
    out.append(json: "package_no", row.package)
    out.append("}")
  }

  private static func append(
    _ notice: LabelNotice, in language: Language, to out: inout TextBuffer
  ) {
    out.append(json: "file", notice.file, first: true)
    if let row = notice.row { out.append(json: "row", row) }
    out.append(json: "column", notice.column)
    out.append(json: "message", notice.message[language])
    out.append("}")
  }
}

extension LabelWords {
  /// A family for programs: blank where it is not known.
  fileprivate static func familyInJSON(_ family: String, _ language: Language) -> String {
    family.isEmpty ? "" : name(ofFamily: family)[language]
  }
}
