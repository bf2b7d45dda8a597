/// FNV-1a of 64 bits: small, quick and the same for ever, which archives and file names rely on.
///
/// It tells texts apart, and is no protection against somebody who wants two to be alike.
package func fnv1a(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
  return hash
}
