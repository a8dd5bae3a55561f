/// Names of projects. 技术开发项目 names a kind of contract; a name must say what is developed.
enum NameForm {
  /// Characters that a name must have beyond the words every project name could have.
  private static let least = 6

  private static let generic = [
    "技术开发", "技术服务", "技术咨询", "技术转让", "技术许可", "委托开发", "合作开发", "专利实施许可", "专利权转让", "专利申请权转让", "委托", "合作", "开发", "服务", "咨询",
    "转让",
    "许可", "技术", "研究", "研发", "设计", "合同书", "合同", "协议书", "协议", "项目", "课题", "工程", "关于", "有关", "相关", "及其", "等", "的", "之",
    "与", "及", "和", "一期",
    "二期", "某某", "某", "×", "_", "XX", "xx", "***", "…", "\"",
  ]

  static func judge(_ text: FormText) -> FormJudgement {
    var name = text.text.replacing("《", with: "").replacing("》", with: "")
    for word in generic { name = name.replacing(word, with: "") }
    let count = name.filter { $0.isLetter || $0.isNumber }.count
    if count >= least { return .good }
    return .bad(
      "除“技术”“开发”“项目”等通用词外只有\(count)个字，看不出项目内容",
      "only \(count) characters beyond words such as 技术, 开发, 项目: the name does not say what the project is")
  }
}
