import type { Kind, VisitStep } from '../domain/kinds.ts';
import type { ProcessStep } from '../domain/process.ts';

export interface DemoText {
  kind: Kind;
  step?: VisitStep;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  steps?: ProcessStep[];
}

const way = (key: string, zh: string, en: string, ...next: [to: string, zh?: string, en?: string][]): ProcessStep => ({
  key,
  zh,
  en,
  next: next.map(([to, sayZh = '', sayEn = '']) => ({ to, zh: sayZh, en: sayEn })),
});

/** Obviously the demo's: every title says so. */
export const demoTexts: readonly DemoText[] = [
  {
    kind: 'process_map',
    titleZh: '演示：门诊就诊流程',
    titleEn: 'Demo: the way through the clinic',
    bodyZh: '不清楚下一步时，请到导诊台，或看手机首页的“下一步”。',
    bodyEn: 'When you are not sure what is next, ask at the desk or look at the first page on your phone.',
    steps: [
      way('a', '预约挂号', 'Book', ['b']),
      way('b', '到院签到', 'Check in', ['c']),
      way('c', '候诊，等叫号', 'Wait to be called', ['d']),
      way(
        'd',
        '医生看诊',
        'See the doctor',
        ['e', '要做检查', 'tests'],
        ['f', '要用药', 'medicine'],
        ['g', '都不用', 'neither'],
      ),
      way('e', '做检查，看结果', 'Have tests', ['d', '当天回诊', 'same day']),
      way('f', '缴费取药', 'Pay, collect medicine', ['g']),
      way('g', '回家，按时复诊', 'Home, return visit'),
    ],
  },
  {
    kind: 'education',
    step: 'waiting',
    titleZh: '演示：候诊时可以做什么',
    titleEn: 'Demo: while you wait',
    bodyZh:
      '# 想好三件事\n- 哪里不舒服，多久了\n- 正在吃什么药，带上药盒\n- 对什么药过敏\n\n如果突然胸痛、喘不上气、说话不清，请马上告诉护士，不用等叫号。',
    bodyEn:
      '# Three things to think of\n- What is wrong, and since when\n- What you take; bring the boxes\n- What you are allergic to\n\nSudden chest pain, short breath or slurred speech: tell a nurse at once, do not wait for your number.',
  },
  {
    kind: 'education',
    step: 'before',
    titleZh: '演示：来医院前带什么',
    titleEn: 'Demo: what to bring',
    bodyZh: '1. 身份证或医保电子凭证\n2. 以前的检查报告\n3. 正在吃的药\n\n要抽血的，早上先不要吃东西，可以喝一小口水。',
    bodyEn:
      '1. ID card or e-insurance code\n2. Earlier reports\n3. The medicine you take\n\nIf blood is to be drawn, do not eat in the morning; a sip of water is fine.',
  },
  {
    kind: 'education',
    step: 'tests',
    titleZh: '演示：抽血以后',
    titleEn: 'Demo: after blood was drawn',
    bodyZh: '按住针眼五分钟，不要揉。头晕请坐下，告诉护士。当天结果出来后，手机会通知您回到原来的医生，不用再挂号。',
    bodyEn:
      'Press for five minutes, do not rub. If you feel dizzy, sit down and tell a nurse. When the results are there your phone tells you to go back to the same doctor; no new booking is needed.',
  },
  {
    kind: 'education',
    step: 'medicine',
    titleZh: '演示：按时吃药',
    titleEn: 'Demo: taking medicine on time',
    bodyZh:
      '看清药盒上的“饭前”“饭后”。漏了一次，想起来时离下一次还远就补上，离得近就不补。出疹子、心慌，请停药并打电话问医生或药师。',
    bodyEn:
      'Mind “before” and “after meals” on the box. A dose forgotten is taken when the next one is far off, and left out when it is near. With a rash or a racing heart stop and call the doctor or pharmacist.',
  },
  {
    kind: 'education',
    step: 'after',
    titleZh: '演示：回家以后',
    titleEn: 'Demo: at home',
    bodyZh: '按约好的日子复诊。黑便、呕血、高烧不退，请马上去急诊。',
    bodyEn:
      'Come back on the day agreed. Black stool, vomiting blood or a fever that stays: go to the emergency room at once.',
  },
  {
    kind: 'floor_map',
    titleZh: '演示：门诊楼各层',
    titleEn: 'Demo: floors of the outpatient building',
    bodyZh: '# 一楼\n- 挂号收费、导诊台\n- 药房\n\n# 二楼\n- 脾胃病科、针灸科\n\n# 三楼\n- 抽血、心电图',
    bodyEn:
      '# Ground floor\n- Registration, help desk\n- Pharmacy\n\n# Second floor\n- Spleen and stomach, acupuncture\n\n# Third floor\n- Blood, ECG',
  },
  {
    kind: 'new_method',
    titleZh: '演示：无痛胃镜的预约和准备',
    titleEn: 'Demo: gastroscopy under sedation',
    bodyZh: '由医生评估后预约。需要家人陪同，检查后当天不开车。适不适合您，请和医生商量。',
    bodyEn:
      'Booked after a doctor has looked at you. Bring somebody, do not drive that day. Whether it suits you is to be discussed with the doctor.',
  },
];

export const departmentText = (zh: string, en: string, introZh: string, introEn: string) => ({
  titleZh: `演示：${zh}介绍`,
  titleEn: `Demo: about ${en}`,
  bodyZh: `这是演示文字，不是真实科室。\n\n# 看什么\n${introZh}\n\n# 怎么来\n- 先在手机上预约\n- 到了在候诊区签到\n- 同一天的检查结果，回到原来的医生看`,
  bodyEn: `Text of the demo, no real department.\n\n# What for\n${introEn}\n\n# How\n- Book on the phone first\n- Check in at the waiting area\n- Results of the same day are seen by the same doctor`,
});

export const doctorText = (zh: string, en: string, introZh: string, introEn: string) => ({
  titleZh: `演示：${zh}`,
  titleEn: `Demo: ${en}`,
  bodyZh: `${introZh}\n\n# 出诊\n请在预约页看哪天出诊、还有没有号。`,
  bodyEn: `${introEn}\n\n# Clinics\nThe booking page shows days and free times.`,
});
