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
    .executable(name: "sheets", targets: ["sheets"]),
    .executable(name: "faults", targets: ["faults"]),
    .library(name: "FaultPoints", type: .dynamic, targets: ["FaultPoints"]),
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

    stage("Text", []),
    stage("Tabular", ["Text", "CDeflate", "CIconv"]),
    stage("Settlement", ["Text"]),
    stage("Intake", ["Text", "Tabular", "Settlement"]),
    stage("Archive", ["Text", "Settlement", "CSQLite", "CCrypto", "CDeflate", "CLinux"]),
    stage("Documents", ["Text", "Settlement"]),
    stage("Workflow", ["Text", "Settlement", "Intake", "Archive", "Documents"]),
    .executableTarget(
      name: "settle",
      dependencies: ["Text", "Settlement", "Intake", "Documents", "Workflow", "CLinux"],
      swiftSettings: strict, plugins: ["NameCommit"]),
    .plugin(name: "NameCommit", capability: .buildTool()),

    .target(
      name: "TestSupport", dependencies: ["CDeflate", "CIconv"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "WorkflowSupport", dependencies: ["Text", "Workflow", "Documents", "Settlement"],
      path: "Tests/WorkflowSupport", swiftSettings: strict),
    .executableTarget(
      name: "month", dependencies: ["TestSupport", "CSQLite", "CCrypto"], path: "Tests/month",
      swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["Text", "Tabular", "Intake"], path: "Tests/fuzz",
      exclude: ["seeds"],
      swiftSettings: strict),
    .executableTarget(
      name: "sheets", dependencies: ["TestSupport", "Tabular"], path: "Tests/sheets",
      swiftSettings: strict),
    .target(
      name: "FaultPoints", path: "Tests/FaultPoints",
      linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    .target(
      name: "FaultSupport", dependencies: ["TestSupport", "CSQLite"], path: "Tests/FaultSupport",
      swiftSettings: strict),
    .executableTarget(
      name: "faults", dependencies: ["FaultSupport", "TestSupport"], path: "Tests/faults",
      swiftSettings: strict),
    tests("FaultTests", ["FaultSupport", "settle"]),
    tests("TextTests", ["Text"]),
    tests("SettlementTests", ["Text", "Settlement"]),
    tests("TabularTests", ["Text", "Tabular"]),
    tests("IntakeTests", ["Text", "Intake", "Tabular", "Settlement"]),
    tests("ArchiveTests", ["Text", "Archive", "Settlement", "CSQLite"]),
    tests("DocumentsTests", ["Text", "Tabular", "Documents", "Settlement"]),
    tests(
      "WorkflowTests",
      ["Text", "Workflow", "Archive", "Documents", "Settlement", "WorkflowSupport"]),
    tests(
      "CommandTests",
      [
        "settle", "Text", "Settlement", "Intake", "Archive", "Documents", "Workflow", "CSQLite",
        "CDeflate",
      ]),
    tests("PropertyTests", ["Text", "Workflow", "Documents", "Settlement", "WorkflowSupport"]),
    tests("RepositoryTests", ["Text", "Settlement", "Documents", "Intake", "WorkflowSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
