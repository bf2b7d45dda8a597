internal import Glibc
internal import Settlement
internal import Text

extension Archive {
  /// What the file as such has wrong with it: pages, indexes, references, definitions.
  package func fileDefects() throws(ArchiveError) -> [ArchiveDefect] {
    let file = try defects(of: .file) { () throws(ArchiveError) in
      try integrityDefects().map { defect in
        ArchiveDefect(
          run: nil, .file, Message(en: "the file: \(defect)", zh: "档案文件：\(defect)"))
      }
    }
    let schema = try defects(of: .schema) { () throws(ArchiveError) in
      try schemaDefects().map { defect in
        ArchiveDefect(
          run: nil, .schema, Message(en: "the schema: \(defect)", zh: "档案结构：\(defect)"))
      }
    }
    return logDefects() + file + schema
  }

  /// A log beside the archive that was written to its end and cannot be read to its end.
  ///
  /// SQLite passes over what does not bear its checksum, as it has to where a program was killed
  /// while it wrote: a damaged log would silently be an older archive. But a program that was
  /// killed leaves nothing behind the place where it stopped, least of all the end of a transaction.
  func logDefects() -> [ArchiveDefect] {
    let path = database.file + "-wal"
    // What another program is just writing is whole a moment later: a frame is two writes, and 20
    // milliseconds are ample for them.
    for _ in 0..<2 {
      guard LogFile(path)?.hidesTransaction ?? false else { return [] }
      usleep(20_000)
    }
    return [
      ArchiveDefect(
        run: nil, .file,
        Message(
          en: "\(path): the log has changes that cannot be read; the latest runs are missing",
          zh: "\(path)：日志中有无法读取的改动，最近的记录缺失"))
    ]
  }
}

/// A write-ahead log of SQLite, read frame by frame.
///
/// Its format is that of https://sqlite.org/fileformat2.html#walformat: a header of 32 bytes
/// (magic, version, page size, sequence, two salts, checksum), then frames of a header of 24 bytes
/// (page, size of the file where a transaction ends, the salts, checksum) and a page.
@safe private struct LogFile: ~Copyable {
  private let file: Int32

  init?(_ path: String) {
    file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
  }

  deinit {
    close(file)
  }

  /// Whether a transaction lies behind a place that cannot be read.
  var hidesTransaction: Bool {
    guard let header = bytes(at: 0, count: 32) else { return false }
    var sum = LogChecksum(isBigEndian: header[3] & 1 == 1)
    sum.add(header[..<24])
    let pageSize = Int(word(header, 8))
    guard sum.isStored(in: header, at: 24), (512...65_536).contains(pageSize) else {
      // A log is made with its first frame.
      return bytes(at: 32, count: 24) != nil
    }
    var isBroken = false
    var offset = 32
    while let frame = bytes(at: offset, count: 24 + pageSize) {
      offset += frame.count
      let isOurs = frame[8..<16] == header[16..<24]
      let endsTransaction = word(frame, 4) != 0
      if isBroken {
        if isOurs, endsTransaction { return true }
        continue
      }
      sum.add(frame[..<8])
      sum.add(frame[24...])
      let isWhole = sum.isStored(in: frame, at: 16)
      isBroken = !isOurs || !isWhole
      if isBroken, isOurs ? endsTransaction : isWhole { return true }
    }
    return false
  }

  private func bytes(at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = unsafe bytes.withUnsafeMutableBytes { room in
      unsafe pread(file, room.baseAddress, count, offset)
    }
    return read == count ? bytes : nil
  }
}

/// The checksum of a log, which goes on from frame to frame.
private struct LogChecksum {
  let isBigEndian: Bool
  private var first: UInt32 = 0
  private var second: UInt32 = 0

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var position = bytes.startIndex
    while position + 8 <= bytes.endIndex {
      let (left, right) = (word(bytes, position), word(bytes, position + 4))
      first &+= (isBigEndian ? left : left.byteSwapped) &+ second
      second &+= (isBigEndian ? right : right.byteSwapped) &+ first
      position += 8
    }
  }

  func isStored(in bytes: [UInt8], at offset: Int) -> Bool {
    word(bytes, offset) == first && word(bytes, offset + 4) == second
  }
}

/// Four bytes, the highest first.
private func word<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ offset: Int) -> UInt32
where Bytes.Index == Int {
  (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[offset + $1]) }
}
