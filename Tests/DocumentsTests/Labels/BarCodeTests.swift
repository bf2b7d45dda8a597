import Testing

@testable import Documents

@Suite struct BarCodeTests {
  @Test("A code is one path of sharp edges, with ten modules of white on each side")
  func picture() throws {
    let bars = try BarCode("A")
    let picture = written { $0.append(bars, "c") }
    // 46 modules and twice 10 of 0.254 mm.
    #expect(
      picture == """
        <svg class="c" style="width:16.7640mm;margin-left:-2.5400mm" viewBox="0 0 66 1" \
        preserveAspectRatio="none" shape-rendering="crispEdges" aria-hidden="true"><path d="\
        M10 0h2v1h-2zM13 0h1v1h-1zM16 0h1v1h-1zM21 0h1v1h-1zM23 0h1v1h-1zM27 0h2v1h-2z\
        M32 0h1v1h-1zM36 0h1v1h-1zM38 0h2v1h-2zM43 0h2v1h-2zM48 0h3v1h-3zM52 0h1v1h-1z\
        M54 0h2v1h-2z"/></svg>

        """)
  }

  @Test(
    "Modules are 0.254 mm, narrower for long numbers, and never below two dots of 300 to the inch",
    arguments: [
      // 18 letters: 11 × 21 + 2 = 233 modules, which would be 0.2575 mm in 60 mm.
      (18, 2540, false),
      // 255 modules: 0.2352 mm.
      (20, 2352, true),
      // 288 modules: 0.2083 mm, which is two dots and a half.
      (23, 1693, true),
      // 354 modules: 0.1694 mm.
      (29, 1693, true),
    ])
  func modules(letters: Int, module: Int, isFine: Bool) throws {
    let bars = try BarCode(String(repeating: "W", count: letters))
    #expect(bars.module == module && bars.isFine == isFine)
  }

  @Test("What does not fit, or is no text of a bar code, is text alone")
  func defects() {
    #expect(throws: BarCodeDefect.length) { try BarCode(String(repeating: "W", count: 30)) }
    #expect(throws: BarCodeDefect.characters) { try BarCode("服字12") }
  }
}
