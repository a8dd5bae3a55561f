// swift-tools-version: 6.2
import PackageDescription

/// Our own targets treat warnings as errors; dependencies are left alone.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "plumbline",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "plumbline", targets: ["plumbline"]),
    .library(name: "Office", targets: ["Office"]),
    .library(name: "Plumbline", targets: ["Office", "Contracts", "Checking", "Reports", "Rendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(name: "CAllocator"),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),

    .target(name: "Office", dependencies: ["CLibXML2", "CLibZip", "CCrypto"], swiftSettings: strict),
    .target(
      name: "Contracts", dependencies: ["Office", "CPCRE2", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Checking", dependencies: ["Contracts"], swiftSettings: strict),
    .target(name: "Reports", dependencies: ["Checking"], swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["Contracts"], swiftSettings: strict),
    .executableTarget(
      name: "plumbline",
      dependencies: [
        "Reports", "Rendering", "CAllocator", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "OfficeTests", dependencies: ["Office"], swiftSettings: strict),
    .testTarget(name: "ContractsTests", dependencies: ["Contracts"], swiftSettings: strict),
    .testTarget(name: "CheckingTests", dependencies: ["Checking"], swiftSettings: strict),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], swiftSettings: strict),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Checking"], swiftSettings: strict),
    .testTarget(name: "RuleTests", dependencies: ["Checking"], swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["plumbline"], swiftSettings: strict),
  ]
)
