#!/usr/bin/env python3
"""Writes fictitious technology contracts as Word files for timing: generate.py FOLDER COUNT [FACTOR].

Every file differs in names, amounts, dates and wording; equal arguments give equal bytes. A file with FACTOR 1 has
about ten pages. The markup imitates Word: split runs, revision ids, East Asian fonts, automatic numbering, a table."""
import os
import random
import sys
import zipfile

W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
CITIES = ['北京市海淀区', '上海市浦东新区', '广州市天河区', '武汉市洪山区', '成都市武侯区', '西安市雁塔区', '南京市江宁区', '杭州市西湖区']
FIELDS = ['高温合金叶片', '锂电池隔膜', '智能巡检机器人', '污水除磷装置', '遥感影像解译', '生物可降解薄膜', '低温余热发电', '数控机床主轴']
ACTS = ['关键工艺研究开发', '检测方法研究开发', '控制软件研究开发', '样机研制', '中试技术开发']
SENTENCES = [
    '乙方应当按照本合同约定的进度组织研究开发工作，并在每一阶段结束后五个工作日内向甲方提交阶段报告。',
    '甲方应当在收到阶段报告之日起十个工作日内提出书面意见，意见应当具体说明不符合的指标和理由。',
    '双方确认，样件的硬度不低于62HRC，尺寸偏差不超过0.02毫米，连续运行时间不少于1,000小时。',
    '因一方提供的资料有误造成返工的，由该方承担由此增加的费用，履行期限相应顺延。',
    '研究开发过程中形成的试验记录、图纸和源程序由乙方妥善保存，并在验收时随成果一并移交甲方。',
    '未经对方书面同意，任何一方不得将本合同项下的权利义务转让给第三人。',
    '验收由双方各派三名技术人员组成验收组，按照附件一列明的指标逐项测试并形成书面验收报告。',
    '测试所用仪器应当在检定有效期内，测试条件与附件一记载的使用条件一致。',
]
ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'


def credit_code(rng):
    body = '91' + rng.choice(['110108', '310115', '440106', '420111']) + ''.join(rng.choice('0123456789') for _ in range(9))
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + ALPHABET[(31 - total % 31) % 31]


def upper(amount):
    digits, units, result, zero = '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟'], '', False
    wan, rest = divmod(amount, 10000)

    def group(n):
        text, gap = '', False
        for power in (3, 2, 1, 0):
            d = n // 10 ** power % 10
            if d:
                text += ('零' if gap and text else '') + digits[d] + units[power]
                gap = False
            else:
                gap = True
        return text
    result = (group(wan) + '万' if wan else '') + (('零' if wan and rest < 1000 and rest else '') + group(rest) if rest else '')
    return result + '元整'


def run(text):
    return ('<w:r w:rsidRPr="00A77B3E"><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/>'
            f'<w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>')


def paragraph(text, rng, properties=''):
    cut = rng.randrange(1, len(text)) if len(text) > 4 else len(text)
    runs = run(text[:cut]) + ('<w:proofErr w:type="spellStart"/>' + run(text[cut:]) if text[cut:] else '')
    return f'<w:p w:rsidR="00D77B3E" w:rsidRDefault="00D77B3E"><w:pPr>{properties}<w:spacing w:line="360" w:lineRule="auto"/></w:pPr>{runs}</w:p>'


def article(text, rng, level=0):
    return paragraph(text, rng, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def table(rows, rng):
    cells = ''.join('<w:tr>' + ''.join(
        f'<w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr>{paragraph(c, rng)}</w:tc>' for c in row) + '</w:tr>' for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>{cells}</w:tbl>'


def body(rng, factor):
    field, act = rng.choice(FIELDS), rng.choice(ACTS)
    project = f'{field}{act}'
    city_a, city_b = rng.sample(CITIES, 2)
    first, second = f'{city_a[:2]}恒川{rng.choice("新远启明华")}{rng.choice("材能科达")}科技有限公司', f'{city_b[:2]}云岭{rng.choice("理工先进")}技术研究院有限公司'
    total = rng.randrange(20, 400) * 10000
    parts = [total * 3 // 10, total * 4 // 10]
    parts.append(total - sum(parts))
    year = rng.choice([2025, 2026])
    p = [paragraph('技术开发（委托）合同', rng, '<w:jc w:val="center"/>'), paragraph(f'项目名称：{project}', rng),
         paragraph(f'委托方（甲方）：{first}', rng), paragraph(f'受托方（乙方）：{second}', rng),
         paragraph(f'签订时间：{year}年3月1日', rng), paragraph(f'签订地点：{city_a}', rng),
         paragraph(f'有效期限：{year}年3月1日至{year + 2}年2月28日', rng)]
    for role, name, city in (('委托方（甲方）', first, city_a), ('受托方（乙方）', second, city_b)):
        p += [paragraph(f'{role}：{name}', rng), paragraph(f'住所地：{city}{rng.choice("东西南北")}湖路{rng.randrange(1, 200)}号', rng),
              paragraph(f'统一社会信用代码：{credit_code(rng)}', rng), paragraph(f'法定代表人：{rng.choice("赵钱孙李周吴")}{rng.choice("文宏建志")}{rng.choice("平远新华")}', rng),
              paragraph(f'电话：010-{rng.randrange(60000000, 69999999)}', rng)]
    p.append(paragraph(f'甲方委托乙方研究开发{project}项目，双方根据《中华人民共和国民法典》的规定，达成如下协议。', rng))
    p += [article('研究开发的内容和要求', rng), article(f'技术目标：完成{field}的关键技术突破，形成新工艺。', rng, 1),
          article('技术内容：材料筛选、工艺参数优化和样件试制。', rng, 1), article('技术方法和路线：理论分析、试验验证和对比测试相结合。', rng, 1)]
    p += [article('研究开发经费和报酬', rng), article(f'合同总金额为人民币{upper(total)}（￥{total:,}.00），其中技术交易额为人民币{upper(total)}（￥{total:,}.00）。', rng, 1),
          table([['期次', '金额（元）', '支付条件']] + [[f'第{"一二三"[i]}期', f'{v:,}', ['合同生效后十日内', '中期检查通过后十日内', '验收合格后十日内'][i]] for i, v in enumerate(parts)], rng)]
    for number in range(int(11 * factor)):
        p.append(article(rng.choice(['进度安排', '协作事项', '成果交付', '试验与记录', '资料管理', '人员安排', '沟通机制', '质量控制']) + f'（{number + 1}）', rng))
        p += [article(rng.choice(SENTENCES), rng, 1) for _ in range(9)]
    p += [article('验收', rng), article('验收标准：达到附件一列明的全部指标。验收方法：由验收组现场测试。验收时间和地点：研究开发完成后三十日内在甲方住所地。', rng, 1),
          article('技术成果的归属', rng), article('申请专利的权利归甲方所有，乙方享有署名权。后续改进的成果归改进方所有。', rng, 1),
          article('保密', rng), article('双方对本合同内容和技术资料保密，涉密人员为项目组成员，保密期限为合同终止后五年，违反的支付违约金五万元。', rng, 1),
          article('风险责任', rng), article('因现有水平难以克服的技术困难导致失败的，损失由甲方承担60%，乙方承担40%。', rng, 1),
          article('违约责任', rng), article('任何一方违约的，应当支付合同总金额百分之十的违约金。', rng, 1),
          article('争议解决', rng), article('争议由双方协商解决，协商不成的，提交北京仲裁委员会仲裁。', rng, 1),
          article('其他', rng), article('本合同一式四份，甲方执二份，乙方执二份，自双方签字盖章之日起生效。', rng, 1),
          paragraph(f'甲方（盖章）：{first}', rng), paragraph('法定代表人或委托代理人（签字）：', rng), paragraph(f'{year}年3月1日', rng),
          paragraph(f'乙方（盖章）：{second}', rng), paragraph('法定代表人或委托代理人（签字）：', rng), paragraph(f'{year}年3月1日', rng),
          paragraph('附件一 技术指标', rng), table([['指标', '要求'], ['硬度', '≥62HRC'], ['寿命', '≥1,000小时']], rng)]
    return ''.join(p)


NUMBERING = f'''<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'''
TYPES = '''<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>'''
ROOT = '''<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'''
PARTS = '''<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>'''


def write(path, seed, factor):
    rng = random.Random(seed)
    document = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{W}"><w:body>{body(rng, factor)}<w:sectPr/></w:body></w:document>'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in (('[Content_Types].xml', TYPES), ('_rels/.rels', ROOT), ('word/document.xml', document),
                           ('word/_rels/document.xml.rels', PARTS), ('word/numbering.xml', NUMBERING)):
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)


def main():
    folder, count, factor = sys.argv[1], int(sys.argv[2]), float(sys.argv[3]) if len(sys.argv) > 3 else 1
    os.makedirs(folder, exist_ok=True)
    for number in range(count):
        write(os.path.join(folder, f'contract-{number:05}.docx'), number, factor)


if __name__ == '__main__':
    main()
