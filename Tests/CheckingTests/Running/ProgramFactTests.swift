import Testing

@testable import Checking

struct ProgramFactTests {
  @Test func everyNameStandsForOneFact() {
    let names = ProgramFact.all.map(\.name)
    #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(ProgramFact.byName.count == names.count)
  }
}
