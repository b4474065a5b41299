import { defineErrors } from '#platform/http/errors.ts';

/** Staff accounts, roles and duties, and what is opened in an emergency. */
export const staffErrors = defineErrors({
  'identity.practitioner_not_found': {
    status: 422,
    zh: '本院没有这位医生。请从本院的医生名单中选择，或先添加这位医生。',
    en: 'This hospital has no such doctor. Please choose from its doctors, or add the doctor first.',
  },
  'identity.staff_not_found': {
    status: 404,
    zh: '没有找到这位员工。请刷新列表。',
    en: 'This member of staff was not found. Please reload the list.',
  },
  'identity.role_unknown': {
    status: 422,
    zh: '本院没有这个角色。请从列表中选择。',
    en: 'This hospital has no such role. Please choose from the list.',
  },
  'identity.not_yourself': {
    status: 409,
    zh: '不能停用自己的账号或去掉自己的管理员角色，请让另一位管理员操作。',
    en: 'You cannot switch off your own account or take away your own administration; ask another administrator.',
  },
  'identity.staff_only': {
    status: 403,
    zh: '这是员工账号的功能。患者登录不需要密码。',
    en: 'This is for staff accounts; patients sign in with a code.',
  },
  'identity.staff_left': {
    status: 409,
    zh: '这位员工已经离院，账号不再使用。如果回来工作，请建一个新账号。',
    en: 'This person has left and the account is closed. Should they come back, please make a new account.',
  },
  'identity.last_administrator': {
    status: 409,
    zh: '医院的系统、安全、审计管理员各至少要留一位。请先让另一位接任。',
    en: 'A hospital keeps at least one system, one security and one audit administrator. Please appoint another first.',
  },
  'identity.duties_apart': {
    status: 409,
    zh: '系统、安全、审计三种管理职责不能由同一个人或同一个角色承担。请分给不同的人。',
    en: 'System, security and audit administration are kept apart: no person and no role has two of them.',
  },
  'identity.duty_held': {
    status: 409,
    zh: '这项职责已经有人承担。换人请由安全管理员授权。',
    en: 'Somebody has this duty already. To change it, please ask the security administrator.',
  },
  'identity.role_in_use': {
    status: 409,
    zh: '这个角色还有人在用，或是三员之一，不能删除。请先调整这些员工的角色。',
    en: 'Somebody has this role, or it is one of the three administrators. Please change those people first.',
  },
  'identity.permission_unknown': {
    status: 422,
    zh: '没有这项权限：{permission}。请从列表中选择。',
    en: 'There is no permission {permission}. Please choose from the list.',
  },
  'identity.break_glass_over': {
    status: 409,
    zh: '这次紧急查看已经结束。如仍需要，请重新说明理由后打开。',
    en: 'This emergency access is over. If it is still needed, open the patient again and say why.',
  },
  'identity.review_done': {
    status: 409,
    zh: '这次紧急查看已经审查过了，请刷新列表。',
    en: 'This emergency access has been reviewed already; please reload the list.',
  },
  'identity.username_taken': {
    status: 409,
    zh: '这个用户名已经有人用了，请换一个。',
    en: 'This user name is taken; please choose another.',
  },
});
