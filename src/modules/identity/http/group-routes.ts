import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { bringProof, checkProof, keepGroup } from '../app/care-groups.ts';
import { groupsOfPatient, listProofs, ownGroups } from '../app/list-proofs.ts';
import * as contract from '../contract-groups.ts';
import { groupRows } from '../db/care-groups.ts';
import { linksHere } from '../db/links.ts';
import { patientRows } from '../db/patients.ts';
import { askedProof, noProofWaits, paperGroup } from './group-examples.ts';

const self = 'identity.patient.self';
const check = 'identity.patient.register';
const keep = 'identity.patient.merge';
const base = '/api/h/:hospital/identity';
const idParams = z.object({ id: z.guid() });
const BRING_ERRORS = [
  'identity.patient_not_found',
  'identity.group_unknown',
  'identity.group_age',
  'identity.proof_waits',
  'identity.proof_over',
];

export const groupRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.own_groups',
    method: 'GET',
    path: `${base}/groups`,
    permission: self,
    summary: { zh: '优待类别与我的证明', en: 'Special groups and the proofs of oneself and family' },
    output: { 200: contract.ownGroups },
    door: { example: async () => ({}), outsider: 'none: everybody sees only their own' },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => ownGroups(c.app, t, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'identity.ask_group',
    method: 'POST',
    path: `${base}/groups/proofs`,
    permission: self,
    summary: { zh: '申请优待（提交证件）', en: 'Ask to be of a special group, with the number of the proof' },
    input: { body: contract.proofBody },
    output: { 201: contract.proofAnswer },
    errors: BRING_ERRORS,
    create: true,
    door: {
      example: async (d) => {
        await noProofWaits(d);
        return {
          body: { patient: d.patient, group: await paperGroup(d), number: 'DEMO-0001', validUntil: '2030-12-31' },
        };
      },
      outsider: 404,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const patient = await requireOwnPatient(t, c.body.patient);
        const wish = { ...c.body, patient, checked: false, by: c.actor };
        return { status: 201, body: await bringProof(c.app, t, wish, c.now) };
      }),
  }),
  defineRoute({
    id: 'identity.group_proofs',
    method: 'GET',
    path: `${base}/desk/group-proofs`,
    permission: check,
    summary: { zh: '待核对的优待证件', en: 'Proofs that wait for a look at the paper, and the groups' },
    output: { 200: contract.proofsToCheck },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => listProofs(c.app, t, c.actor, c.lang, c.now)) }),
  }),
  defineRoute({
    id: 'identity.check_group',
    method: 'POST',
    path: `${base}/desk/group-proofs/:id/check`,
    permission: check,
    summary: { zh: '核对优待证件', en: 'Say whether the paper was seen and does' },
    input: { params: idParams, body: contract.checkBody },
    output: { 200: contract.checkAnswer },
    errors: ['identity.proof_unknown', 'identity.proof_decided', 'identity.proof_over'],
    door: {
      example: async (d) => ({
        params: { id: await askedProof(d) },
        body: { verdict: 'confirmed', validUntil: '2030-12-31' },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const decision = { id: c.params.id, ...c.body, by: c.actor };
      return { status: 200, body: await c.tx((t) => checkProof(c.app, t, decision, c.now)) };
    },
  }),
  defineRoute({
    id: 'identity.patient_groups',
    method: 'GET',
    path: `${base}/desk/patients/:id/groups`,
    permission: check,
    summary: { zh: '患者的优待类别', en: 'The special groups of a patient at the desk' },
    input: { params: idParams },
    output: { 200: contract.patientGroups },
    door: { example: async (d) => ({ params: { id: d.patient } }), outsider: 403 },
    handler: async (c) => ({
      status: 200,
      body: await c.tx((t) => groupsOfPatient(t, c.params.id, c.lang, c.now)),
    }),
  }),
  defineRoute({
    id: 'identity.give_group',
    method: 'POST',
    path: `${base}/desk/group-proofs`,
    permission: check,
    summary: { zh: '窗口登记优待证件', en: 'Enter a proof that the desk has before it' },
    input: { body: contract.proofBody },
    output: { 201: contract.proofAnswer },
    errors: BRING_ERRORS,
    create: true,
    door: {
      example: async (d) => {
        await noProofWaits(d);
        return {
          body: { patient: d.patient, group: await paperGroup(d), number: 'DEMO-0002', validUntil: '2030-12-31' },
        };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const wish = { ...c.body, checked: true, by: c.actor };
        return { status: 201, body: await bringProof(c.app, t, wish, c.now) };
      }),
  }),
  defineRoute({
    id: 'identity.add_group',
    method: 'POST',
    path: `${base}/groups`,
    permission: keep,
    summary: { zh: '新增优待类别', en: 'Add a special group' },
    input: { body: contract.groupBody },
    output: { 201: contract.groupKept },
    errors: ['identity.group_exists'],
    create: true,
    door: {
      example: async () => {
        const name = `志愿者${newId().slice(-6)}`;
        return {
          body: { zh: name, en: name, proofZh: '志愿者证', proofEn: 'Volunteer card', grants: ['special_window'] },
        };
      },
      outsider: 403,
    },
    handler: (c) =>
      c.tx(async (t) => {
        const position = (await groupRows(t)).length + 1;
        return { status: 201, body: await keepGroup(t, { ...c.body, id: newId(), position }, c.actor, c.now) };
      }),
  }),
  defineRoute({
    id: 'identity.change_group',
    method: 'PUT',
    path: `${base}/groups/:id`,
    permission: keep,
    summary: { zh: '修改优待类别', en: 'Change a special group: proof, window, what it is granted' },
    input: { params: idParams, body: contract.groupBody },
    output: { 200: contract.groupKept },
    errors: ['identity.group_unknown', 'identity.group_exists'],
    door: {
      example: async (d) => ({
        params: { id: await paperGroup(d) },
        body: { zh: '志愿者', en: 'Volunteers', proofZh: '志愿者证', proofEn: 'Volunteer card', grants: [] },
      }),
      outsider: 403,
    },
    handler: async (c) => {
      const body = await c.tx(async (t) => {
        const before = (await groupRows(t)).find((group) => group.id === c.params.id);
        if (!before) throw domainError('identity.group_unknown');
        return keepGroup(t, { ...before, ...c.body }, c.actor, c.now);
      });
      return { status: 200, body };
    },
  }),
];

/** The record that stands for this patient now, if the account looks after them. */
async function requireOwnPatient(t: Tx, id: string): Promise<string> {
  const [patient] = await patientRows(t, [id]);
  const own = (await linksHere(t)).some((link) => link.patient_id === patient?.patient_id);
  if (!patient || !own) throw domainError('identity.patient_not_found');
  return patient.patient_id;
}
