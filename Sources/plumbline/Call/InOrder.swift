/// Does work on many inputs at once and hands over the results in the order of the inputs.
///
/// However many inputs there are, only a few results wait for their turn: nothing new is begun while a slow input holds
/// back more than four results a worker.
func inOrder<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, work: @escaping @Sendable (Int, Input) async -> Output, take: (Output) -> Bool
) async {
  await withTaskGroup(of: (index: Int, output: Output).self) { group in
    var begun = 0
    var running = 0
    var taken = 0
    var waiting: [Int: Output] = [:]
    while true {
      while running < jobs, begun < inputs.count, begun - taken < jobs * 4 {
        let index = begun
        let input = inputs[index]
        group.addTask { (index, await work(index, input)) }
        begun += 1
        running += 1
      }
      guard let result = await group.next() else { return }
      running -= 1
      waiting[result.index] = result.output
      while let output = waiting.removeValue(forKey: taken) {
        taken += 1
        guard take(output) else {
          group.cancelAll()
          return
        }
      }
    }
  }
}
