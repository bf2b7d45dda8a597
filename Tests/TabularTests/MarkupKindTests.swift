import Testing

@testable import Tabular

@Suite("Kinds of markup") struct MarkupKindTests {
  @Test(
    "A file of markup is known by its first element",
    arguments: [
      (
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        .workbook
      ),
      ("<ss:Workbook xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'/>", .workbook),
      ("\u{FEFF} \n<HTML><body>", .html), ("<!DOCTYPE html>", .html),
      ("<!doctype HTML PUBLIC '-//'>", .html),
      ("<!-- from a system --><table>", .html), ("<meta charset=gbk>", .html),
      ("<table border=1>", .html),
      ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .html),
      ("<EInvoice><Header/></EInvoice>", .invoice), ("<?xml?><eInvoice>", .invoice),
      ("<?xml version='1.0'?><Workbook/>", .other), ("<a>1</a>", .other),
      ("<!DOCTYPE x><x/>", .other),
      ("<备注>,件号\n1,2\n", nil), ("件号,<html>", nil), ("<5,6\n", nil), ("", nil), ("<", nil),
      ("<dealer,part_no\n1,2", nil),
    ] as [(String, MarkupKind?)])
  func kinds(text: String, kind: MarkupKind?) {
    #expect(MarkupKind.of([UInt8](text.utf8)) == kind)
    var units: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 where unit != 0xFEFF { units += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(MarkupKind.of(units) == kind)
  }
}
