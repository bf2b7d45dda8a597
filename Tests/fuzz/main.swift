import Foundation

/// Reads files once more that a fuzzer has found or that it starts from: `fuzz TARGET FILE…`.
let arguments = CommandLine.arguments.dropFirst()
guard let target = arguments.first.flatMap(FuzzTarget.init(rawValue:)) else {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " | ")
  print("usage: fuzz \(names) FILE…")
  exit(64)
}
for path in arguments.dropFirst() {
  target.read([UInt8](try Data(contentsOf: URL(filePath: path))))
  print("read \(path)")
}
