import Checking
import Contracts
import Foundation
import Testing

@testable import Rendering

/// The templates and the rulebook of this checkout.
enum ShippedTemplates {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let library: TemplateLibrary? = try? TemplateLibrary(
    reading: checkout.appending(path: "Templates").path(percentEncoded: false))

  static let rulebook: Rulebook? = try? Rulebook(
    reading: [checkout.appending(path: "Rules").path(percentEncoded: false)], cache: nil)

  static var cases: [TemplateCase] { (library?.templates ?? []).map(TemplateCase.init) }

  static func sample(_ template: Template) throws -> DataTree {
    try DataTree(yaml: String(contentsOfFile: template.folder + "/sample.yaml", encoding: .utf8))
  }

  /// How many data sets a template is tried with; more by hand.
  static let rounds = ProcessInfo.processInfo.environment["PLUMBLINE_CIRCLE_ROUNDS"].flatMap(Int.init) ?? 30
}

/// A template as one test case, named as users name it.
struct TemplateCase: CustomTestStringConvertible, Sendable {
  let template: Template
  var testDescription: String { template.name }
}
