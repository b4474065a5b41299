const PROGRAMS: readonly [RegExp, string][] = [
  [/MicroMessenger\//, '微信 WeChat'],
  [/AlipayClient\//, '支付宝 Alipay'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/HeadlessChrome\/|Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** `Chrome · Windows`: enough to recognise one's own device, too little to recognise a person. Null for no browser. */
export function deviceName(userAgent: string | undefined): string | null {
  const named = (list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
  const words = [named(PROGRAMS), named(SYSTEMS)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(' · ') : null;
}
