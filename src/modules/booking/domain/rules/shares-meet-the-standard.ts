/** Of all places, and of the places open online, in percent. */
export const LEAST_ONLINE = 80;
export const LEAST_TIER = 40;

/**
 * Standards 3.1 (普通、专科、专家号 80 % 以上上网，其中 40 % 以上先给县级医院和社区): whether the places of a department or a day
 * do so. What has no places cannot fail. The figures of the standard, not the hospital's own, which may ask for more.
 */
export function sharesMeetTheStandard(places: { all: number; online: number; tier: number }): {
  online: boolean | null;
  tier: boolean | null;
} {
  const atLeast = (part: number, whole: number, percent: number) =>
    whole === 0 ? null : part * 100 >= whole * percent;
  return {
    online: atLeast(places.online, places.all, LEAST_ONLINE),
    tier: atLeast(places.tier, places.online, LEAST_TIER),
  };
}
