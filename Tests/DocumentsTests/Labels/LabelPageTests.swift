import Foundation
import Settlement
import Testing
import Text

@testable import Documents

@Suite struct LabelPageTests {
  private func page(
    _ parts: LabelledPart..., from place: Int = 1, in language: Language = .english
  ) -> String {
    let report = LabelReport(parts, from: place, notices: [])
    return written { out in
      out.guardsTypedText = true
      LabelPage.append(report, in: language, to: &out)
    }
  }

  /// The labels of a page, without their bars.
  private func labels(_ page: String) -> [String] {
    page.components(separatedBy: "<div class=\"l\">").dropFirst().map {
      $0.replacing(/<svg[^\n]*\n/, with: "").replacing(/<\/div>[\s\S]*/, with: "")
    }
  }

  @Test("A label has everything, in the language that is asked for")
  func label() throws {
    var part = try LabelExample.part("R-1", "ZX-26", 2000)
    part.partName = "喷油嘴"
    part.dealerName = "青石服务中心"
    #expect(
      labels(page(part, in: .chinese)) == [
        """
        <p class="t"><b>旧件标签</b><b>装载机</b><b>2025-10</b><b>第1件，共2件</b></p>
        <p class="n" style="font-size:12.0pt">R-1</p>
        <p class="p" style="font-size:8.0pt"><b>ZX-26</b> 喷油嘴</p>
        <p class="f" style="font-size:6.5pt"><span>整机编号 <b>50C-0311</b></span><span>机型 <b>ZL50C</b></span></p>
        <p class="f" style="font-size:6.5pt"><span>服务日期 <b>2025-10-04</b></span>D001 青石服务中心</p>

        """,
        """
        <p class="t"><b>旧件标签</b><b>2025-10</b><b>第2件，共2件</b></p>
        <p class="n" style="font-size:12.0pt">R-1</p>
        <p class="p" style="font-size:8.0pt"><b>ZX-26</b> 喷油嘴</p>
        <p class="f" style="font-size:6.5pt"><span>整机编号 <b>50C-0311</b></span><span>机型 <b>ZL50C</b></span></p>
        <p class="f" style="font-size:6.5pt"><span>服务日期 <b>2025-10-04</b></span>D001 青石服务中心</p>

        """,
      ])
    let english = labels(page(part))
    #expect(english[0].contains("<b>Old part label</b><b>loader</b><b>2025-10</b><b>1 of 2</b>"))
    #expect(english[1].contains("<b>Old part label</b><b>2025-10</b><b>2 of 2</b>"))
    part = try LabelExample.part("R-1", "ZX-26", 2500)
    #expect(labels(page(part)).map { $0.contains("<b>quantity 2.5</b>") } == [true])
    #expect(labels(page(part, in: .chinese)).map { $0.contains("<b>数量 2.5</b>") } == [true])
  }

  @Test("What is not known has room to write, and a family that is not known says so")
  func blanks() throws {
    var part = LabelledPart(period: try #require(Period("2025-10")), quantity: .one)
    part.record = "R-1"
    part.part = "P-1"
    let label = try #require(labels(page(part)).first)
    #expect(label.components(separatedBy: "<u></u>").count == 4)
    #expect(label.contains("<b>family unknown</b>"))
  }

  @Test("Each label has two codes, each sheet its places, each family its sheet")
  func sheets() throws {
    let page = try page(
      LabelExample.part("R-1", "P-1", 20_000), LabelExample.part("R-2", "P-1", family: "压路机"),
      from: 7)
    let sheets = page.components(separatedBy: "<div class=\"sheet\">").dropFirst()
    #expect(sheets.map { $0.components(separatedBy: "<div></div>").count - 1 } == [6, 0])
    #expect(sheets.map { $0.components(separatedBy: "<div class=\"l\">").count - 1 } == [1, 20])
    #expect(sheets.map { $0.components(separatedBy: "<svg class=\"c\"").count - 1 } == [1, 20])
    #expect(sheets.map { $0.components(separatedBy: "<svg class=\"d\"").count - 1 } == [1, 20])
    #expect(sheets.map { $0.contains("<b>roller</b>") } == [true, false])
    #expect(sheets.map { $0.components(separatedBy: "<b>loader</b>").count - 1 } == [0, 1])
    for size in ["size:A4 portrait;margin:0", "repeat(3,70mm)", "grid-auto-rows:37mm"] {
      #expect(page.contains(size))
    }
  }

  @Test("A number without a bar code is larger text, whatever it is")
  func textOnly() throws {
    let page = try page(LabelExample.part("服字12", String(repeating: "W", count: 60)))
    #expect(!page.contains("<svg"))
    #expect(page.contains("<p class=\"n w\" style=\"font-size:12.0pt\">服字12</p>"))
    let notices = LabelReport(
      [try LabelExample.part("服字12", "ZX-1"), try LabelExample.part("服字12", "ZX-1")], from: 1,
      notices: []
    ).notices
    #expect(notices.map(\.place) == ["list.csv:4:record_no"])
    #expect(notices[0].message.english.hasPrefix("服字12 has characters that no bar code"))
  }

  @Test("A long number says what printer it needs, and one too long that it is text, once each")
  func long() throws {
    let (fine, tooLong) = (String(repeating: "W", count: 20), String(repeating: "W", count: 30))
    let parts = try [fine, fine, tooLong].map { try LabelExample.part("R-1", $0) }
    let notices = LabelReport(parts, from: 1, notices: []).notices
    #expect(notices.map(\.column) == ["part_no", "part_no"])
    #expect(notices[0].message.english.hasPrefix("\(fine) is so long"))
    #expect(notices[1].message.english.hasPrefix("\(tooLong) is too long for a bar code"))
  }

  @Test("What someone typed is never markup, nor hides", arguments: Language.allCases)
  func markup(language: Language) throws {
    let page = try page(LabelExample.part("R<1>", "P\u{200B}1", family: "<i>"), in: language)
    for text in ["青石 &lt;工程机械&gt;", "&lt;b&gt;喷油嘴", "R&lt;1&gt;", "P&lt;U+200B&gt;1", "&lt;i&gt;"] {
      #expect(page.contains(text))
    }
    for foreign in ["<script", "http:", "https:", "url(", "src=", "@import", "<i>"] {
      #expect(!page.contains(foreign))
    }
  }

  @Test("Without a part that must come back, the page says so and has no sheet")
  func none() {
    let page = page()
    #expect(page.contains("there is no label to print") && !page.contains("<div"))
  }
}
