import { AD_LAW, type AdRule, MEDICAL_AD } from './rule.ts';

/** What is said of oneself, of others, and by whom. */
export const PRAISE_RULES: readonly AdRule[] = [
  {
    code: 'no_superlative',
    blocks: true,
    pattern:
      /国家级|世界级|最(?:高级|先进|权威|顶尖|专业|优秀|佳(?!时间|时机|时期|体位|姿势|服药)|好的(?:医院|医生|专家|科室|技术|设备|疗效))|顶级|(?:全国|全省|全市|世界|国内|国际|亚洲|行业|业内)(?:第一|首家|首创|唯一|领先|最)|独一无二|首屈一指|绝无仅有|(?:best|number(?:one|1)|no\.?1|leading|topranked|worldclass)(?:hospital|doctors?|clinic|experts?|department|specialists?|surgeons?)|mostadvanced|unrivalled/iu,
    zh: '“最好”“第一”“国家级”等绝对化用语',
    en: 'Superlatives, such as “best”, “first”, “national level”',
    source: `${AD_LAW}第九条（三）`,
    finds: ['全省领先的脾胃病科', '拥有最先进的设备', '国内首家中心', 'The best hospital of the city'],
    leaves: ['第一步：到一楼签到', '最好空腹来做检查', '最佳服药时间是饭后', 'It is best to come early'],
  },
  {
    code: 'no_testimonial',
    blocks: true,
    pattern:
      /(?:患者|病人|病友|家属)[\p{Script=Han}]{0,2}(?:某某?|先生|女士|大爷|大妈|阿姨|奶奶|爷爷)|(?:患者|病人|病友)(?:见证|好评|推荐|亲述|感言|都说)|\p{Script=Han}(?:先生|女士|大爷|大妈|阿姨)[^。]{0,20}(?:治好|痊愈|康复|治愈)了|明星(?:推荐|代言)|专家推荐|(?:[Pp]atient|Mr|Mrs|Ms)\.?[A-Z][a-z]+?(?:says|said|was(?:cured|healed)|recommends)|testimonials?/u,
    zh: '用患者、专家或名人的名义作证明',
    en: 'Lets patients, experts or famous people vouch for it',
    source: `${MEDICAL_AD}第七条（六）；${AD_LAW}第十六条第一款（四）`,
    finds: [
      '患者王女士说：三天就好了',
      '张大爷在这里治好了多年的老胃病',
      '病友推荐',
      'Mrs. Wang was cured in three days',
    ],
    leaves: ['患者请在候诊区等候', '患者及家属须知', 'Patients wait in the hall'],
  },
  {
    code: 'no_comparison',
    blocks: true,
    pattern:
      /(?:优于|好于|胜过|超过|强于|不像)(?:其他|别的|别家|同类|一般|普通|西医|中医)(?:的)?(?:医院|科室|疗法|药|治疗|机构)?|其他医院(?:治不好|不行|做不了|都)|betterthan(?:any)?(?:other)?(?:hospitals?|clinics?|doctors?|treatments?)/iu,
    zh: '与其他机构、疗法比较或贬低他人',
    en: 'Compares with, or runs down, others',
    source: `${MEDICAL_AD}第七条（五）；${AD_LAW}第十六条第一款（三）`,
    finds: ['疗效优于其他医院', '其他医院治不好的，到我们这里来', 'Better than other hospitals'],
    leaves: ['如果您在其他医院做过检查，请带来报告'],
  },
  {
    code: 'no_army',
    blocks: true,
    pattern: /解放军|武警|部队医院|军医世家/u,
    zh: '使用军队、武警的名义',
    en: 'Uses the name of the army or armed police',
    source: `${MEDICAL_AD}第七条（七）`,
    finds: ['原解放军专家坐诊'],
    leaves: ['军人依法优先，请出示证件'],
  },
  {
    code: 'no_superstition',
    blocks: true,
    pattern: /祖传秘方|秘方|神医|神药|仙丹|开光|(?:ancientsecret|secret)(?:recipe|formula)/iu,
    zh: '迷信、荒诞、“祖传秘方”',
    en: 'Superstition and “secret recipes”',
    source: `${MEDICAL_AD}第七条（四）`,
    finds: ['祖传秘方，专治胃病', 'A secret recipe'],
    leaves: ['处方由医生开具'],
  },
  {
    code: 'no_lure',
    blocks: false,
    pattern: /(?:限时|特价|打折|折扣|优惠|抢购|免费(?:治疗|手术|体检|专家)|名额有限|仅剩)|limitedoffer|discounts?/iu,
    zh: '用价格和限时引人就医',
    en: 'Draws people in with prices and haste',
    source: `${MEDICAL_AD}第六条（只许列明八项内容）`,
    finds: ['限时优惠，名额有限', 'A limited offer'],
    leaves: ['六十五岁以上老人免普通门诊挂号费'],
  },
];
