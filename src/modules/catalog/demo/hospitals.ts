export interface DemoDepartment {
  code: string;
  zh: string;
  en: string;
  introZh: string;
  introEn: string;
  campus: number;
  doctors: number;
}

export interface DemoHospital {
  id: number;
  kind: 'tcm' | 'community';
  zh: string;
  en: string;
  addressZh: string;
  addressEn: string;
  campuses: { zh: string; en: string; addressZh: string; addressEn: string }[];
  departments: DemoDepartment[];
}

const d = (code: string, campus: number, doctors: number, names: [string, string, string, string]): DemoDepartment => ({
  code,
  campus,
  doctors,
  zh: names[0],
  en: names[1],
  introZh: names[2],
  introEn: names[3],
});

/** Hospitals that do not exist, with the departments that a TCM hospital and a community centre have. */
export const demoHospitals: readonly DemoHospital[] = [
  {
    id: 1,
    kind: 'tcm',
    zh: '舒心中医院',
    en: 'Shuxin Hospital of Chinese Medicine',
    addressZh: '演示市东湖区示范路1号',
    addressEn: '1 Demo Road, East Lake, Demo City',
    campuses: [
      {
        zh: '东湖院区',
        en: 'East Lake campus',
        addressZh: '演示市东湖区示范路1号',
        addressEn: '1 Demo Road, East Lake',
      },
      {
        zh: '西溪院区',
        en: 'West Brook campus',
        addressZh: '演示市西溪区样例街8号',
        addressEn: '8 Sample Street, West Brook',
      },
    ],
    departments: [
      d('pwb', 0, 5, [
        '脾胃病科',
        'Spleen and stomach',
        '胃痛、腹胀、反酸、慢性胃炎、肠炎、便秘和腹泻。',
        'Stomach pain, bloating, reflux, gastritis, bowel complaints.',
      ]),
      d('fb', 0, 4, [
        '肺病科',
        'Lung',
        '咳嗽、哮喘、慢阻肺、反复感冒和肺结节随访。',
        'Cough, asthma, COPD, repeated colds, nodules under watch.',
      ]),
      d('xxg', 0, 4, [
        '心血管科',
        'Heart and vessels',
        '高血压、冠心病、心悸、心衰的中西医结合治疗。',
        'Blood pressure, coronary disease, palpitations, heart failure.',
      ]),
      d('zjtn', 0, 5, [
        '针灸推拿科',
        'Acupuncture and tuina',
        '颈肩腰腿痛、面瘫、失眠、中风后康复。',
        'Neck, back and leg pain, facial palsy, sleep, after a stroke.',
      ]),
      d('gs', 0, 3, [
        '骨伤科',
        'Bones and injuries',
        '骨折手法复位、扭伤、关节痛、腰椎间盘突出。',
        'Fractures, sprains, joint pain, slipped discs.',
      ]),
      d('fk', 0, 4, [
        '妇科',
        'Gynaecology',
        '月经不调、更年期、备孕调理和产后调养。',
        'Periods, menopause, before and after having a child.',
      ]),
      d('ek', 0, 3, [
        '儿科',
        'Children',
        '儿童发热、咳嗽、厌食、积食和生长发育。',
        'Fever, cough, appetite, digestion and growth of children.',
      ]),
      d('pfk', 1, 3, [
        '皮肤科',
        'Skin',
        '湿疹、痤疮、荨麻疹、银屑病、带状疱疹。',
        'Eczema, acne, hives, psoriasis, shingles.',
      ]),
      d('zlk', 1, 3, [
        '肿瘤科',
        'Oncology',
        '肿瘤术后、放化疗期间的中医支持与随访。',
        'Support after surgery and during chemo- and radiotherapy.',
      ]),
      d('zwb', 1, 2, [
        '治未病科',
        'Prevention',
        '体质辨识、膏方、亚健康调理和节气养生。',
        'Constitution, tonics, fatigue, living with the seasons.',
      ]),
      d('sb', 1, 2, [
        '肾病科',
        'Kidney',
        '慢性肾炎、蛋白尿、水肿和肾功能不全的保护。',
        'Nephritis, protein in urine, swelling, kidney protection.',
      ]),
      d('nb', 1, 2, [
        '脑病科',
        'Brain',
        '头痛、眩晕、失眠、中风恢复期和记忆减退。',
        'Headache, dizziness, sleep, recovery after stroke, memory.',
      ]),
    ],
  },
  {
    id: 2,
    kind: 'community',
    zh: '梅花社区卫生服务中心',
    en: 'Plum Blossom Community Health Centre',
    addressZh: '演示市东湖区梅花里2号',
    addressEn: '2 Plum Blossom Lane, East Lake, Demo City',
    campuses: [
      { zh: '中心本部', en: 'Main building', addressZh: '演示市东湖区梅花里2号', addressEn: '2 Plum Blossom Lane' },
    ],
    departments: [
      d('qk', 0, 3, [
        '全科',
        'General practice',
        '常见病、慢性病随访和家庭医生签约。',
        'Common and chronic illness, family doctor.',
      ]),
      d('zyk', 0, 2, ['中医科', 'Chinese medicine', '针灸、推拿、中药调理。', 'Acupuncture, tuina, herbal medicine.']),
      d('etbj', 0, 2, [
        '儿童保健科',
        'Child health',
        '体检、发育评估和接种咨询。',
        'Check-ups, development, vaccination advice.',
      ]),
      d('kfk', 0, 1, ['康复科', 'Rehabilitation', '术后和中风后的社区康复。', 'Rehabilitation near home.']),
    ],
  },
];

/** An authority that does not exist, over both of them. */
export const demoAuthority = {
  id: 90,
  kind: 'authority',
  name_zh: '演示市卫生健康委',
  name_en: 'Demo City Health Commission',
  address_zh: '演示市东湖区示范路90号',
  address_en: '90 Demo Road, East Lake, Demo City',
};
