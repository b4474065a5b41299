/** Professional titles of physicians (卫生专业技术职务). */
export const titles = {
  chief: { zh: '主任医师', en: 'Chief physician' },
  associate_chief: { zh: '副主任医师', en: 'Associate chief physician' },
  attending: { zh: '主治医师', en: 'Attending physician' },
  resident: { zh: '住院医师', en: 'Resident physician' },
} as const;
