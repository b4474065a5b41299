import { AD_LAW, type AdRule, MEDICAL_AD } from './rule.ts';

/** What is said of success. */
export const CURE_RULES: readonly AdRule[] = [
  {
    code: 'no_cure_promise',
    blocks: true,
    pattern:
      /(?:保证|承诺|确保|包)(?:治愈|治好|根治|痊愈|康复|有效|见效|治|好)|根治|永不复发|不再复发|药到病除|妙手回春|无效退款|不满意退款|一次治愈|彻底(?:治愈|根除)|(?:guaranteed?|promised?)(?:cure|results?|recovery)|curesfor(?:ever|good)|moneyback/iu,
    zh: '保证或暗示保证治愈',
    en: 'Promises a cure, or hints at it',
    source: `${MEDICAL_AD}第七条（二）；${AD_LAW}第十六条第一款（一）`,
    finds: ['本科室保证治愈慢性胃炎', '一个疗程根治，永不复发', 'A guaranteed cure for gastritis'],
    leaves: ['本院不能对疗效作出任何预测', '医生会和您商量治疗方案', 'Nobody can foretell the course'],
  },
  {
    code: 'no_cure_rate',
    blocks: true,
    pattern:
      /治愈率|有效率|好转率|成功率|治愈(?:人数|病例|患者)?(?:已|超过|达到?|近)?\d|\d+(?:\.\d+)?[%％](?:以上)?的?(?:患者|病人|人)?(?:得到|获得)?(?:治愈|有效|好转|康复|痊愈)|百分之(?:百|九十[一二三四五六七八九]?)的?(?:治愈|有效|康复)|(?:cure|success|recovery)rates?/iu,
    zh: '宣传治愈率、有效率等诊疗效果',
    en: 'States rates of cure or success',
    source: `${MEDICAL_AD}第七条（三）；${AD_LAW}第十六条第一款（二）`,
    finds: ['治愈率高达 98%', '95% 以上的患者痊愈', '我科手术成 功 率领先', 'A success rate of 97 %'],
    leaves: ['每年约 30% 的成年人有过胃部不适', '请在预约时间前 20 分钟到达'],
  },
  {
    code: 'no_safety_promise',
    blocks: true,
    pattern:
      /(?:无|没有|零|毫无)(?:任何)?(?:毒副作用|副作用|不良反应|风险|后遗症)|绝对安全|百分之百安全|100[%％]安全|安全无痛|(?:no|without|zero)(?:any)?(?:sideeffects?|risks?)|(?:absolutely|completely)safe/iu,
    zh: '断言安全、没有副作用',
    en: 'Asserts that something is safe or without side effects',
    source: `${AD_LAW}第十六条第一款（一）`,
    finds: ['纯中药，无任何毒副作用', '手术绝对安全', 'A treatment without side effects'],
    leaves: ['如有不良反应请立即告诉护士', '可能的副作用有口干、乏力', 'Possible side effects are named on the slip'],
  },
  {
    code: 'no_effect_claim',
    blocks: false,
    pattern:
      /疗效(?:显著|确切|神奇|独特|卓越)|立竿见影|快速见效|当天见效|效果(?:显著|神奇|极佳)|特效|奇效|(?:miracle|magic)(?:cure|treatment|drug)?/iu,
    zh: '夸大诊疗效果的用语',
    en: 'Praises the effect of a treatment',
    source: `${MEDICAL_AD}第七条（三）`,
    finds: ['针灸疗效显著', '当天见效', 'A miracle drug'],
    leaves: ['效果因人而异，请听医生的建议'],
  },
];
