import { defineRoom } from '#platform/room.ts';
import { seedContent } from './demo/seed.ts';
import { constraints, errors } from './errors.ts';
import { pageRoutes } from './http/page-routes.ts';
import { ruleRoutes } from './http/rule-routes.ts';
import { sendingRoutes } from './http/sending-routes.ts';
import { staffRoutes } from './http/staff-routes.ts';

export const content = defineRoom({
  name: 'content',
  rank: 6,
  migrations: new URL('./db/migrations/', import.meta.url),
  tables: {
    'content.piece': { class: 'hospital' },
    'content.version': { class: 'hospital' },
    'content.picture': { class: 'hospital', grant: 'append' },
    'content.own_word': { class: 'hospital' },
    'content.sending': { class: 'hospital', grant: 'append' },
  },
  permissions: {
    'content.read': { zh: '查看全部内容和版本', en: 'See all content and its versions' },
    'content.edit': { zh: '编写介绍、导览和健康宣教', en: 'Write introductions, maps and health education' },
    'content.review': { zh: '审核、发布和撤下内容', en: 'Review, publish and withdraw content' },
  },
  views: ['content.v_published'],
  errors,
  constraints,
  routes: [...pageRoutes, ...staffRoutes, ...ruleRoutes, ...sendingRoutes],
  events: ['content.published', 'content.withdrawn'],
  demo: seedContent,
  screens: [
    { slot: 'patient.department', name: 'content.introduction' },
    { slot: 'patient.home', name: 'content.now' },
    { slot: 'staff.content', name: 'content.pieces' },
  ],
});
