import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { addDays, daysBetween, localDate } from '#kernel/instant.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeDay } from '../app/change-day.ts';
import {
  CalendarChange,
  CalendarDay,
  CalendarList,
  CalendarQuery,
  DepartmentList,
  HospitalList,
  PlaceList,
  PlaceQuery,
  PractitionerList,
  PractitionerQuery,
} from '../contract.ts';
import { titles } from '../domain/titles.ts';
import { calendar, departments, hospitals, places, practitioners } from '../public.ts';

/** A year and a leap day. */
const MOST_DAYS = 366;
const outsider = 'none: a directory that everybody may read' as const;
const directory = 'the directory of the hospital; no personal data but the names of its doctors';

export const routes: AnyRoute[] = [
  defineRoute({
    id: 'catalog.hospitals',
    method: 'GET',
    path: '/api/hospitals',
    public: 'the list of hospitals, read before anybody signs in',
    summary: { zh: '医院列表', en: 'Hospitals' },
    output: { 200: HospitalList },
    door: { example: async () => ({}), outsider },
    handler: async ({ app, lang }) => {
      const rows = await app.db.tx({ hospital: null }, hospitals);
      const items = rows.map((h) => ({ id: h.id, kind: h.kind, name: h.name[lang], address: h.address[lang] }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'catalog.departments',
    method: 'GET',
    path: '/api/h/:hospital/catalog/departments',
    public: directory,
    summary: { zh: '科室', en: 'Departments' },
    output: { 200: DepartmentList },
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const items = (await c.tx(departments)).map((d) => ({
        id: d.id,
        code: d.code,
        name: d.name[c.lang],
        intro: d.intro[c.lang],
        campus: { id: d.campus.id, name: d.campus.name[c.lang] },
      }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'catalog.practitioners',
    method: 'GET',
    path: '/api/h/:hospital/catalog/practitioners',
    public: directory,
    summary: { zh: '医生', en: 'Doctors' },
    input: { query: PractitionerQuery },
    output: { 200: PractitionerList },
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const items = (await c.tx((t) => practitioners(t, c.query.department))).map((p) => ({
        id: p.id,
        name: p.name[c.lang],
        title: titles[p.title][c.lang],
        titleCode: p.title,
        department: { id: p.department.id, name: p.department.name[c.lang] },
        intro: p.intro[c.lang],
      }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'catalog.places',
    method: 'GET',
    path: '/api/h/:hospital/catalog/places',
    public: directory,
    summary: { zh: '地点：诊室、候诊区、窗口', en: 'Places: rooms, waiting areas, desks' },
    input: { query: PlaceQuery },
    output: { 200: PlaceList },
    door: { example: async () => ({}), outsider },
    handler: async (c) => {
      const items = (await c.tx((t) => places(t, c.query.kind))).map((p) => ({
        id: p.id,
        kind: p.kind,
        name: p.name[c.lang],
        building: p.building[c.lang],
        floor: p.floor,
        campus: { id: p.campus.id, name: p.campus.name[c.lang] },
        waiting: p.waiting,
      }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'catalog.calendar',
    method: 'GET',
    path: '/api/h/:hospital/catalog/calendar',
    public: 'which days the clinics work',
    summary: { zh: '工作日历', en: 'Calendar of working days' },
    input: { query: CalendarQuery },
    output: { 200: CalendarList },
    errors: ['catalog.range_too_long', 'catalog.range_backwards'],
    door: {
      example: async (d) => ({ query: { from: localDate(d.now), to: addDays(localDate(d.now), 6) } }),
      outsider,
    },
    handler: async (c) => {
      const { from, to } = c.query;
      if (to < from) throw domainError('catalog.range_backwards');
      if (daysBetween(from, to) >= MOST_DAYS) throw domainError('catalog.range_too_long', { limit: MOST_DAYS });
      const days = await c.tx((t) => calendar(t, from, to));
      return { status: 200, body: { items: days.map((d) => ({ ...d, name: d.name?.[c.lang] ?? null })) } };
    },
  }),
  defineRoute({
    id: 'catalog.change_day',
    method: 'PUT',
    path: '/api/h/:hospital/catalog/calendar/:date',
    permission: 'catalog.edit',
    summary: { zh: '修改工作日历的一天', en: 'Change one day of the calendar' },
    input: { params: z.object({ date: z.iso.date() }), body: CalendarChange },
    output: { 200: CalendarDay },
    door: {
      example: async (d) => ({ params: { date: addDays(localDate(d.now), 200) }, body: { kind: 'closed' } }),
      outsider: 403,
    },
    handler: async (c) => {
      const day = await c.tx((t) => changeDay(t, c, { date: c.params.date, ...c.body }));
      return { status: 200, body: { ...day, name: day.name?.[c.lang] ?? null } };
    },
  }),
];
