// swift-tools-version: 6.2
import PackageDescription

// Built by Benchmarks/reading only, so that the program carries no code for measuring itself.
let package = Package(
  name: "reader",
  dependencies: [.package(name: "plumbline", path: "../..")],
  targets: [.executableTarget(name: "reader", dependencies: [.product(name: "Office", package: "plumbline")])]
)
