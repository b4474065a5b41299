/** What a directory's words may be, in a form and in a sheet alike. */
export const most = {
  code: 20,
  name: 40,
  nameEn: 80,
  address: 200,
  building: 40,
  floor: 10,
  intro: 500,
  introEn: 800,
} as const;

/** 科室代码、工号. */
export const CODE = /^[A-Za-z0-9._-]+$/;
