package import Settlement

/// Reads the rulebook (规则手册): JSON in which comments are allowed.
///
/// - Parameters:
///   - bytes: The file as it is on disk.
///   - file: Its number in reading order.
/// - Returns: The rulebook, or nil with all its defects.
package func readRulebook(
  _ bytes: [UInt8], file: Int
) -> (rulebook: Rulebook?, findings: [Finding]) {
  (nil, [])
}
