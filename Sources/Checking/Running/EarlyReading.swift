import Contracts
import Office

/// A document read while the rulebook is still being loaded: whatever needs no vocabulary is under way on other threads.
public struct EarlyReading: Sendable {
  let path: String
  private let layout: Task<Result<(sha256: String, layout: ContractLayout), ReadError>, Never>
  private let particulars: Task<ContractParticulars?, Never>

  /// Begins to read a file.
  public init(path: String) {
    self.path = path
    let layout = Task.detached { () -> Result<(sha256: String, layout: ContractLayout), ReadError> in
      DocumentChecker.read(path).map { sha256, document in (sha256, ContractLayout(of: document)) }
    }
    self.layout = layout
    particulars = Task.detached { try? await layout.value.map { ContractParticulars(of: $0.layout) }.get() }
  }

  /// What was read; nil when it could not be.
  func contract(using vocabulary: Vocabulary) async -> (sha256: String, contract: Contract)? {
    guard case .success(let (sha256, layout)) = await layout.value else { return nil }
    let understanding = ContractUnderstanding(of: layout, using: vocabulary)
    guard let particulars = await particulars.value else { return nil }
    return (sha256, Contract(layout, particulars, understanding))
  }
}
