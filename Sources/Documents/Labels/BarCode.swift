internal import Text

/// A bar code as it stands on a label: how wide its modules are.
///
/// Lengths are in tenths of a micrometre.
struct BarCode: Hashable {
  let code: Code128
  /// The width of one module, 0.254 mm or less: as wide as the label has room for, because the wider
  /// the modules, the worse a print a scanner still reads.
  let module: Int

  /// Three dots of a printer of 300 to the inch, and two of one of 203.
  private static let widest = 2540
  /// Less than this is no even number of dots for either, and read from neither.
  private static let narrowestBetween = 2200
  /// Two dots of a printer of 300 to the inch.
  private static let narrowest = 1693
  /// The room for the bars; the quiet zones lie in the margins of the label.
  private static let room = 600_000
  /// The white that a scanner needs on each side, in modules.
  static let quietZone = 10

  /// Fits the bar code of a text into a label.
  ///
  /// - Throws: ``BarCodeDefect`` for a text that is printed as text alone.
  init(_ text: String) throws(BarCodeDefect) {
    guard let code = Code128(text) else { throw .characters }
    let widestThatFits = min(Self.widest, Self.room / code.modules)
    guard widestThatFits >= Self.narrowest else { throw .length }
    module = widestThatFits >= Self.narrowestBetween ? widestThatFits : Self.narrowest
    self.code = code
  }

  /// Whether its modules are so narrow that a printer of 203 dots to the inch blurs them.
  var isFine: Bool { module < 2500 }
}

/// Why a text has no bar code on a label.
enum BarCodeDefect: Error {
  /// It has characters outside 32 to 126.
  case characters
  /// It does not fit, however narrow its modules.
  case length
}

extension TextBuffer {
  /// Writes a bar code as a picture of one path, with its quiet zones.
  mutating func append(_ bars: BarCode, _ type: StaticString) {
    let width = bars.code.modules + 2 * BarCode.quietZone
    append("<svg class=\"")
    append(type)
    append("\" style=\"width:")
    append(millimetres: width * bars.module)
    append(";margin-left:-")
    append(millimetres: BarCode.quietZone * bars.module)
    append("\" viewBox=\"0 0 \(width) 1\" preserveAspectRatio=\"none\" ")
    append("shape-rendering=\"crispEdges\" aria-hidden=\"true\"><path d=\"")
    for bar in bars.code.bars {
      append("M\(BarCode.quietZone + bar.start) 0h\(bar.width)v1h-\(bar.width)z")
    }
    append("\"/></svg>\n")
  }

  private mutating func append(millimetres length: Int) {
    append(decimal: Int64(length / 10_000))
    append(".")
    append(digits: UInt64(length % 10_000), atLeast: 4)
    append("mm")
  }
}
