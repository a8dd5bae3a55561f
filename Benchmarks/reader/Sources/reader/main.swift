import Office

// reader REPETITIONS FILE... prints the least and the median nanoseconds of one pass over all files, then what was read.

guard CommandLine.arguments.count > 2, let repetitions = Int(CommandLine.arguments[1]), repetitions > 0 else {
  print("usage: reader REPETITIONS FILE...")
  throw ReadError(.notFound, zh: "用法：reader 次数 文件…", en: "usage: reader REPETITIONS FILE...")
}
let clock = ContinuousClock()
var times: [Duration] = []
var paragraphs = 0
var bytes = 0
for _ in 0..<repetitions {
  paragraphs = 0
  bytes = 0
  let time = try clock.measure {
    for path in CommandLine.arguments.dropFirst(2) {
      let document = try WordDocument(path: path)
      paragraphs += document.stories.reduce(0) { $0 + $1.paragraphs.count }
      bytes += document.stories.reduce(0) { $0 + $1.text.count }
    }
  }
  times.append(time)
}
times.sort()

func nanoseconds(_ time: Duration) -> Int64 {
  time.components.seconds * 1_000_000_000 + time.components.attoseconds / 1_000_000_000
}
print("\(nanoseconds(times[0])) \(nanoseconds(times[repetitions / 2])) \(paragraphs) paragraphs \(bytes) bytes of text")
