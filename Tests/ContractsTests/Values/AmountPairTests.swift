import Contracts
import Testing

@Suite("Amounts said twice")
struct AmountPairTests {
  @Test(
    "Words and figures side by side",
    arguments: [
      ("人民币伍拾万元整（￥500,000.00）", ["500000=500000"]),
      ("￥500,000（大写：伍拾万元整）", ["500000=500000"]),
      ("（小写）￥500,000（大写）伍拾万元整", ["500000=500000"]),
      ("（大写）伍拾万元整（小写）500000", ["500000=500000"]),
      ("大写：伍拾万元整\n小写：￥500,000", ["500000=500000"]),
      ("大写\n伍拾万元整\n小写\n500000", ["500000=500000"]),
      ("合同金额（小写）：500000.00元\n合同金额（大写）：人民币伍拾万元整", ["500000=500000"]),
      ("人民币壹拾叁万元整(￥100,000.0)", ["130000=100000"]),
      ("￥100,000(壹拾万元整),￥200,000(贰拾万元整)", ["100000=100000", "200000=200000"]),
      ("壹拾万元整(￥100,000),贰拾万元整(￥200,000)", ["100000=100000", "200000=200000"]),
      ("人民币伍拾万元整，即500,000元", ["500000=500000"]),
      ("五十万元（500,000元）", ["500000=500000"]),
      ("50万元（大写：人民币伍拾万元整）", ["500000=500000"]),
      ("RMB 500,000 (in words: Five Hundred Thousand Yuan Only)", ["500000=500000"]),
      ("伍拾佰元整（￥500,000）", ["-=500000"]),
      ("EUR 80,000 (in words: eighty thousand euros)", ["80000=80000"]),
      // Said in both languages, and wrong in one.
      (
        "RMB 720,000 (in words: Renminbi Seven Hundred and Twenty Thousand Yuan Only; 人民币柒拾万贰仟元整)",
        ["720000=720000", "702000=720000"]
      ),
    ])
  func paired(text: String, expected: [String]) {
    #expect(FoldedSample(text).pairs == expected)
  }

  @Test(
    "Amounts that have nothing to do with each other",
    arguments: [
      "首付伍拾万元整，尾款支付￥300,000", "总额￥500,000。定金壹拾万元整。", "伍拾万元整", "￥500,000",
      "首期款伍拾万元整\n￥300,000",
    ])
  func apart(text: String) {
    #expect(FoldedSample(text).pairs == [])
  }
}
