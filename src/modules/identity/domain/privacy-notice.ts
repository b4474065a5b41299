/** One version of the privacy notice (隐私告知). A version that somebody consented to is never edited: add a new one. */
export interface Notice {
  version: string;
  zh: { title: string; text: string };
  en: { title: string; text: string };
}

/** Contents as PIPL 17 and 30 ask: who, purposes, kinds, ways, retention, rights, and why sensitive data are needed. */
const notice2026: Notice = {
  version: '2026-11',
  zh: {
    title: '个人信息处理告知书',
    text: [
      '谁处理：您就诊的医院。您在哪家医院建档，那家医院就对您的信息负责；联系地点是该院一站式服务中心。',
      '为什么：为您实名建档、预约挂号、签到候诊、就诊治疗、结算，以及在停诊或时间变化时及时通知您。统计服务质量时只使用去掉身份的数字。',
      '哪些信息：姓名、性别、出生日期、证件号码、手机号、住址（可不填），以及就诊过程中产生的预约、排队和诊疗信息。证件号码和诊疗信息是敏感个人信息：没有它们，医院无法确认您是谁，也无法安全地为您看病。',
      '怎样保护：证件号码、手机号和住址加密保存，屏幕上只显示一部分；工作人员查看完整内容必须说明用途，每次查看都有记录。叫号屏只显示号序和隐去部分的姓名。',
      '保存多久：门诊病历自最后一次就诊起不少于15年，这是国家规定；登录记录至少6个月；其他信息在不再需要时删除。信息保存在中国境内，不出售，不用于广告。',
      '您的权利：您可以查看、复制、更正自己的信息，可以撤回同意、要求删除或注销账号，也可以要求我们解释。撤回同意不影响此前的诊疗，依法必须保存的病历会继续保存但不再用于其他用途。请在“我的”页面操作，或到一站式服务中心办理。',
      '未满14周岁的孩子：由父母或其他监护人阅读并同意，并登记监护人的姓名和证件。',
    ].join('\n'),
  },
  en: {
    title: 'How we handle your personal information',
    text: [
      'Who: the hospital you visit. The hospital where you are registered answers for your information; its one-stop service centre is the place to ask.',
      'Why: to register you under your real name, book, check you in, treat you, settle the bill, and tell you at once when a clinic stops or a time changes. Figures about our service are made without identities.',
      'Which: name, gender, birth date, document numbers, mobile phone, address (optional), and the bookings, queue and medical information that arise from your visits. Document numbers and medical information are sensitive: without them the hospital cannot know who you are, nor treat you safely.',
      'How we protect it: document numbers, phone and address are stored encrypted and shown only in part. Staff who look at them in full must state a purpose, and every look is recorded. Call screens show the number and part of the name only.',
      'How long: outpatient records at least 15 years after the last visit, as the law demands; sign-in records at least 6 months; other information is deleted when it is no longer needed. It stays in China, is never sold and never used for advertising.',
      'Your rights: you may see, copy and correct your information, withdraw consent, ask for deletion or close your account, and ask for an explanation. Withdrawal does not undo earlier care; records that the law makes us keep are kept, and used for nothing else. Use the page "Me", or the one-stop service centre.',
      'Children under 14: a parent or other guardian reads and agrees, and is registered with name and document.',
    ].join('\n'),
  },
};

const notices: readonly Notice[] = [notice2026];

/** The text in force; consents name its version. */
export const currentNotice: Notice = notices[notices.length - 1] as Notice;
