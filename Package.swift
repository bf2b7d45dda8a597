// swift-tools-version: 6.2

import PackageDescription

/// The walls of the house, the same for every target.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "settle",
  products: [
    .executable(name: "settle", targets: ["settle"]),
    .executable(name: "month", targets: ["month"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CLinux"),

    stage("Tabular", ["CIconv"]),
    stage("Settlement", []),
    stage("Intake", ["Tabular", "Settlement"]),
    stage("Archive", ["Tabular", "Settlement", "CSQLite", "CCrypto", "CDeflate", "CLinux"]),
    stage("Documents", ["Tabular", "Settlement"]),
    stage("Workflow", ["Tabular", "Settlement", "Intake", "Archive", "Documents"]),
    .executableTarget(
      name: "settle",
      dependencies: ["Settlement", "Intake", "Documents", "Workflow", "CLinux"],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CIconv"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "WorkflowSupport", dependencies: ["Workflow", "Settlement"],
      path: "Tests/WorkflowSupport", swiftSettings: strict),
    .executableTarget(
      name: "month", dependencies: ["TestSupport", "CSQLite", "CCrypto"], path: "Tests/month",
      swiftSettings: strict),
    tests("SettlementTests", ["Settlement"]),
    tests("TabularTests", ["Tabular"]),
    tests("IntakeTests", ["Intake", "Tabular", "Settlement"]),
    tests("ArchiveTests", ["Archive", "Settlement", "CSQLite"]),
    tests("DocumentsTests", ["Documents", "Settlement"]),
    tests("WorkflowTests", ["Workflow", "Archive", "Documents", "Settlement", "WorkflowSupport"]),
    tests(
      "CommandTests",
      ["settle", "Settlement", "Intake", "Archive", "Workflow", "CSQLite", "CDeflate"]),
    tests("PropertyTests", ["Workflow", "Documents", "Settlement", "WorkflowSupport"]),
    tests("RepositoryTests", ["Settlement", "Documents", "Intake", "WorkflowSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
