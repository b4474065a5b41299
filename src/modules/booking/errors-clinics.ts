import { defineErrors } from '#platform/http/errors.ts';

/** Holiday rota, clinic kinds, doctors from outside, joint clinics. */
export const clinicErrors = defineErrors({
  'booking.expert_licence_missing': {
    status: 409,
    zh: '这位外院医生的医师执业证书在 {date} 无效（有效到 {until}），当天不能出诊。请先登记新的证书。',
    en: 'The medical licence of this outside doctor does not hold on {date} (it held until {until}), so there is no clinic. Please enter the new one first.',
  },
  'booking.expert_filing_missing': {
    status: 409,
    zh: '这位外院医生的多机构执业备案在 {date} 无效（有效到 {until}），当天不能出诊。请先登记新的备案。',
    en: 'The practice filing of this outside doctor does not hold on {date} (it held until {until}), so there is no clinic. Please enter the new one first.',
  },
  'booking.expert_contract_missing': {
    status: 409,
    zh: '这位外院医生的聘用合同在 {date} 无效（有效到 {until}），当天不能出诊。请先登记新的合同。',
    en: 'The contract of this outside doctor does not hold on {date} (it held until {until}), so there is no clinic. Please enter the new one first.',
  },
  'booking.expert_unknown': {
    status: 404,
    zh: '没有找到这位外院医生，请刷新。',
    en: 'This outside doctor was not found; please reload.',
  },
  'booking.paper_unknown': {
    status: 404,
    zh: '没有找到这份证照，或者已经作废。请刷新。',
    en: 'This paper was not found or is withdrawn already; please reload.',
  },
  'booking.joint_doctors': {
    status: 400,
    zh: '联合门诊要有两位以上不同的在岗医生。',
    en: 'A joint clinic needs two or more different doctors who work here.',
  },
  'booking.joint_doctor_busy': {
    status: 409,
    zh: '有一位医生在 {date} 的这个时间已有别的门诊。请换时间或换人，全部医生都有空才能开。',
    en: 'One of the doctors has another clinic at that time on {date}. Please choose another time or doctor: all must be free.',
  },
  'booking.joint_no_day': {
    status: 409,
    zh: '选的日期都是节假日，不开门诊。请另选日期。',
    en: 'All of these days are holidays without clinics. Please choose other days.',
  },
  'booking.joint_only_as_one': {
    status: 409,
    zh: '这是联合门诊的一部分，要在牵头医生的门诊上整个停或整个改。',
    en: 'This is part of a joint clinic. Please stop or change it as a whole, at the session of the doctor who leads it.',
  },
  'booking.not_a_holiday': {
    status: 409,
    zh: '这一天不是节假日，请在每周排班里安排。',
    en: 'This day is not a holiday; please use the weekly rota.',
  },
  'booking.holiday_past': {
    status: 409,
    zh: '这一天已经过去，不能再安排。',
    en: 'This day has gone by.',
  },
  'booking.holiday_duty_unknown': {
    status: 404,
    zh: '没有找到这条节假日安排，请刷新。',
    en: 'This holiday session was not found; please reload.',
  },
});
