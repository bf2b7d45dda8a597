/// Whether one identifier goes before another in every output: by code points, whatever the locale.
///
/// The bytes of UTF-8 sort as the code points do.
package func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
