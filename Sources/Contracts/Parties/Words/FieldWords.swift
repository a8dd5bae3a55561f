/// What a labelled place in a party block, on a cover or in a signature block is for.
enum FieldKind: Hashable, Sendable {
  case name
  /// 统一社会信用代码, 纳税人识别号
  case code
  /// 身份证号
  case identity
  /// UEN, Handelsregister: a company's number in a register abroad, which is no credit code.
  case foreignNumber
  /// 住所地
  case address
  /// 通讯地址
  case postalAddress
  /// 法定代表人
  case representative
  /// 委托代理人
  case agent
  /// 项目联系人
  case contact
  /// 联系方式: a number, or the heading of what follows.
  case contactDetails
  case phone, fax, email, postcode, bank
  /// 户名
  case accountName
  /// 帐号
  case account
  /// 盖章
  case seal
  /// 签字
  case signature
  /// 日期 of a signature.
  case date
  /// 职务
  case position
  /// 签订日期
  case signingDate
  /// 签订地点
  case signingPlace
  case projectName, contractNumber, registrationNumber
  /// 担保人 of a party: whose fields follow are not the party's.
  case guarantor
  /// 有效期限
  case term
  /// A heading such as 联系方式 or a label that says nothing to us but ends the value before it.
  case other
}

/// The labels in front of fields, folded.
enum FieldWords {
  static let table = WordTable<FieldKind>([
    (
      .name,
      """
      名称|姓名|名称或姓名|姓名或名称|单位名称|单位全称|公司名称|企业名称|法人名称|机构名称|全称|名称(姓名)|姓名/名称|名称/姓名\
      |Name of Company|Company Name|Full Name|Name
      """
    ),
    (
      .code,
      """
      统一社会信用代码|社会信用代码|統一社會信用代碼|统一信用代码|信用代码|统一社会信用代码证号|纳税人识别号|纳税识别号|税号|营业执照号|营业执照号码|营业执照注册号\
      |工商注册号|注册号|组织机构代码|统一代码|机构代码|Unified Social Credit Code|Registration No.|Registration Number|Company No.
      """
    ),
    (
      .foreignNumber,
      """
      UEN|Company Registration No.|Company Registration Number|Company Number|Commercial Register No.|Commercial Register|Handelsregister\
      |EIN|Corporate Number|公司注册号|公司注册编号|商业登记号|商业登记号码|商业注册号|法人番号|境外注册号
      """
    ),
    (
      .identity,
      "身份证号|身份证号码|居民身份证号|居民身份证号码|身份证|公民身份号码|证件号码|证件号|有效证件号码|证件类型及编号|证件类型及号码|证件类型/编号|证件名称及号码|ID No.|ID Number|Passport No."
    ),
    (
      .address,
      """
      住所地|住所|住址|地址|注册地址|注册地|法定地址|单位地址|公司地址|经营地址|营业地址|经营场所|办公地址|企业地址|家庭住址|户籍地址|联系住址|营业地|营业地点|营业场所|主要营业地|所在地|所在地址|办公地点|办公场所\
      |注册住所|登记住所|登记地址|法定住所|主要办事机构所在地|总部地址|总部所在地|校址|厂址|现住址|居住地|居住地址|经常居住地|户籍所在地|註冊地址|註冊地|辦公地址\
      |Registered Address|Address|Registered Office|Legal Address|Domicile|Seat|Principal Place of Business|Principal Office\
      |Registered Seat|Head Office|Place of Business|Business Address
      """
    ),
    (.postalAddress, "通讯地址|通信地址|联系地址|邮寄地址|送达地址|收件地址|Mailing Address|Postal Address|Notice Address"),
    (
      .representative,
      """
      法定代表人|法人代表|法定代表|负责人|单位负责人|法定代表人或负责人|法定代表人/负责人|主要负责人|法人|代表人|法人代表人\
      |Legal Representative|Managing Director|Representative|Authorized Representative|Authorised Representative|Director\
      |Managing Partner|President|General Manager|Chief Executive Officer|CEO|Chairman|执行事务合伙人|董事|经营者|負責人
      """
    ),
    (
      .agent,
      """
      委托代理人|授权代表|授权代表人|授权代理人|授权签约人|代理人|代表|委托代表|被授权人|签约代表|经办人|授权委托人|授权签字人|授权人
      """
    ),
    (
      .contact,
      "项目联系人|联系人|业务联系人|技术联系人|商务联系人|项目负责人|联络人|指定联系人|联系人姓名|指派联系人|聯絡人|聯繫人|项目经理|Contact Person|Contact|Attention|Attn"
    ),
    (.phone, "电话|電話|聯絡電話|联系电话|电话号码|联系电话号码|手机|手机号|手机号码|移动电话|固定电话|座机|办公电话|电话/手机|电话/传真|Tel|Telephone|Phone|Mobile"),
    (.contactDetails, "联系方式|联系办法|联络方式|聯絡方式"),
    (.fax, "传真|传真号|传真号码|电传|电挂|电报挂号|Fax|Facsimile"),
    (.email, "电子信箱|电子邮箱|电子邮件|邮箱|邮件|电子邮箱地址|E-mail|Email|Email Address|E-mail Address"),
    (.postcode, "邮政编码|邮编|邮码|Postcode|Postal Code|Zip Code|Zip"),
    (
      .bank,
      """
      开户银行|开户行|开户银行名称|开户行名称|开户银行及帐号|开户银行地址|开户行地址|开户行行号|银行行号|行号|收款银行|银行名称|开户地址\
      |Bank|Bank Name|Beneficiary Bank|SWIFT|SWIFT Code
      """
    ),
    (
      .accountName,
      """
      户名|账户名|帐户名|账户名称|帐户名称|开户名称|开户名|收款单位|收款单位名称|收款人|收款人名称|收款方|收款方名称|收款户名|收款账户名称|开户单位\
      |开户单位名称|Account Name|Beneficiary|Beneficiary Name|Account Holder
      """
    ),
    (
      .account,
      """
      账号|帐号|银行账号|银行帐号|账户|帐户|银行账户|银行帐户|收款账号|收款帐号|开户账号|开户帐号|账户号|帐户号|银行卡号|卡号\
      |Account No.|Account Number|A/C No.|Bank Account|IBAN
      """
    ),
    (.seal, "盖章|蓋章|簽章|公章|签章|合同专用章|单位盖章|单位公章|加盖公章|签盖|印章|签字盖章|签字(盖章)|签字/盖章|盖章/签字|盖章处|签章处|Seal|Company Seal|Stamp"),
    (.signature, "签字|簽字|簽名|签名|签署|签署人|签字人|签约人|本人签字|代表签字|By|Signature|Signed|Signed by|Print Name|Printed Name"),
    (.date, "日期|签字日期|签署日期|签名日期|盖章日期|签字时间|签署时间|签章日期|Date"),
    (.position, "职务|职位|职称|Title|Position"),
    (
      .signingDate,
      """
      签订日期|签订时间|簽訂日期|簽訂時間|签订日|签约日|签署日|签约日期|签约时间|合同签订日期|合同签订时间|签定日期|签定时间|订立日期|订立时间|订立合同日期|合同订立日期|合同日期|签订年月日\
      |协议签订日期|Date of Signing|Signing Date|Date of Signature|Date of Contract
      """
    ),
    (
      .signingPlace,
      """
      签订地点|签约地点|签订地|签约地|合同签订地|合同签订地点|签定地点|订立地点|订立合同地点|签字地点|签署地点|签署地|Place of Signing|Signing Place\
      |Place of Signature
      """
    ),
    (
      .projectName,
      "项目名称|項目名稱|合同项目名称|技术项目名称|课题名称|项目名|开发项目名称|技术名称|服务项目名称|咨询项目名称|Project Name|Name of Project|Project Title"
    ),
    (.contractNumber, "合同编号|合同号|合同号码|协议编号|协议号|编号|合同书编号|Contract No.|Contract Number|Agreement No.|Agreement Number"),
    (.registrationNumber, "合同登记编号|登记编号|合同登记号|技术合同登记编号|合同备案号|备案号"),
    (
      .term,
      """
      有效期限|合同有效期限|合同期限|有效期|合同有效期|履行期限|履行期间|合同期间|合同期|合同履行期限|项目期限|起止时间|起止日期|协议期限|服务期限\
      |Term|Contract Term|Term of Contract|Term of the Contract|Term of Agreement|Term of this Contract|Term of this Agreement
      """
    ),
    (.guarantor, "担保人|保证人|担保单位"),
    (
      .other,
      """
      联系信息|账户信息|帐户信息|银行信息|银行账户信息|收款账户信息|收款信息|开票信息|基本信息|基本情况|信息|\
            合同名称|时间|地点|备案证明编号|证件类型|证件种类|网址|网站|国籍|性别|年龄|出生日期|民族|性质|企业性质|单位性质|所属行业|传呼|微信|微信号|QQ|办公室|部门|组织形式|经济性质|税务登记号|注册资本|经营范围\
      |监制部门|印制单位|印花税票粘贴处|Website|Nationality|Place of Incorporation|Country
      """
    ),
  ])

  /// Words in a bracket that ask for a seal.
  static let sealHints = ["盖章", "蓋章", "公章", "签章", "专用章", "印章", "章", "Seal", "seal", "stamp", "Stamp", "SEAL"]
  /// Values that only ask for a seal or signature.
  static let requests: Set<String> = ["公章", "盖章", "签章", "签字", "签名", "签字盖章", "盖章签字", "加盖公章", "签字(盖章)"]
  /// Words in a bracket that ask for a signature.
  static let signatureHints = ["签字", "簽字", "簽名", "签名", "签章", "签署", "签 字", "Signature", "signature", "signed", "Signed"]
}
