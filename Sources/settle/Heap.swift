import CLinux
import Glibc

/// The C library's heap.
enum Heap {
  /// Keeps what is freed for what is asked for next, takes more from the system at a time, and asks
  /// for it in large pages.
  ///
  /// Else each array that grows gives its pages back and gets new ones, and the kernel clears and maps
  /// them four kilobytes at a time: a third of the time of a check with 50,000 prices (76 and 63 ms of
  /// processor time without and with the first; 51 and 42 without and with large pages). All threads
  /// take from the one heap that has those: a check of workbooks has 1,400 instead of 10,000 faults of
  /// pages. A command that handles files one after another for long keeps the standard: it would hold
  /// memory that it no longer needs.
  static func keepFreed() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 1 << 30)
    mallopt(M_TOP_PAD, Int32(room))
    mallopt(M_ARENA_MAX, 1)
    askForLargePages()
  }

  /// Gives the whole pages of what was freed back to the system.
  static func giveBackFreed() { malloc_trim(0) }

  /// What the heap takes from the system at a time, in bytes.
  private static let room = 64 << 20
  /// The size of a large page, in bytes.
  private static let largePage = 2 << 20

  /// Makes the heap grow by ``room``, and asks for large pages there.
  ///
  /// Where the kernel has none, all is as it was.
  private static func askForLargePages() {
    guard let first = unsafe malloc(largePage) else { return }
    let start = (UInt(bitPattern: first) / UInt(largePage) + 1) * UInt(largePage)
    unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), room, MADV_HUGEPAGE)
    unsafe free(first)
  }
}
