internal import CCrypto
import Dispatch
import Synchronization

/// SHA-256 by libcrypto, on all cores.
enum Digests {
  static func of(_ contents: [[UInt8]]) -> [[UInt8]] {
    let digests = Mutex<[[UInt8]]>(Array(repeating: [], count: contents.count))
    DispatchQueue.concurrentPerform(iterations: contents.count) { index in
      let digest = of(contents[index])
      digests.withLock { $0[index] = digest }
    }
    return digests.withLock { $0 }
  }

  static func of(_ bytes: [UInt8]) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      let done = unsafe EVP_Digest(
        bytes, bytes.count, buffer.baseAddress, nil, EVP_sha256(), nil)
      count = done == 1 ? 32 : 0
    }
  }
}
