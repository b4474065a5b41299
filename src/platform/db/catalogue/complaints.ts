import type { RoomManifest, TableRule } from '../../room.ts';
import { ROLES } from '../roles.ts';
import type { Catalogue, Constraint, Policy, Table } from './read.ts';

/** Every way in which the database differs from what the manifests promise; empty when they agree. */
export function catalogueComplaints(catalogue: Catalogue, rooms: readonly RoomManifest[]): string[] {
  const rules = new Map(rooms.flatMap((room) => Object.entries(room.tables)));
  const views = new Set(rooms.flatMap((room) => room.views ?? []));
  return [
    ...presence(catalogue, rules, views),
    ...catalogue.tables.flatMap((table) => tableComplaints(table, rules.get(table.name), catalogue.policies)),
    ...catalogue.constraints.flatMap((constraint) => constraintComplaints(constraint, rules)),
    ...catalogue.policies.flatMap(policyComplaints),
    ...catalogue.triggers.map((name) => `${name}: triggers are not used`),
    ...catalogue.roles
      .filter((role) => role.superuser || role.bypass)
      .map((role) => `${role.name}: a role of ours passes row-level security`),
  ];
}

function presence(catalogue: Catalogue, rules: Map<string, TableRule>, views: Set<string>): string[] {
  const there = new Set(catalogue.tables.map((table) => table.name));
  const unnamed = catalogue.tables.filter(({ name, kind }) => !(kind === 'v' ? views.has(name) : rules.has(name)));
  return [
    ...unnamed.map((table) => `${table.name}: is in no manifest`),
    ...[...rules.keys(), ...views].filter((name) => !there.has(name)).map((name) => `${name}: is not in the database`),
  ];
}

function tableComplaints(table: Table, rule: TableRule | undefined, policies: readonly Policy[]): string[] {
  const say = (what: string) => `${table.name}: ${what}`;
  if (table.kind === 'm') return [say('materialized views leak past row-level security')];
  if (table.kind === 'v') {
    return table.options?.includes('security_invoker=true') ? [] : [say('a view must be security_invoker')];
  }
  const complaints: string[] = [];
  if (table.owner === 'shuxin_app') complaints.push(say('belongs to the runtime role'));
  if (table.columnGrants > 0) complaints.push(say('grants on columns do not reach a distributed table'));
  const guarded = rule?.class === 'hospital' || rule?.class === 'account';
  if (!guarded) return complaints;
  if (!table.rls || !table.forced) complaints.push(say('row-level security is not enabled and forced'));
  if (!policies.some((p) => p.table === table.name && p.command === '*' && p.using && p.check && !p.roles)) {
    complaints.push(say('has no policy with using and with check'));
  }
  const { firstColumn } = table;
  const led = firstColumn?.name === 'hospital_id' && firstColumn.type === 'integer' && firstColumn.required;
  if (rule.class === 'hospital' && !led) complaints.push(say('first column is not hospital_id integer not null'));
  return complaints;
}

function constraintComplaints(constraint: Constraint, rules: Map<string, TableRule>): string[] {
  const say = (what: string) => `${constraint.table} ${constraint.name}: ${what}`;
  const complaints: string[] = [];
  if (constraint.deferrable) complaints.push(say('deferrable constraints lose their name at commit'));
  if (['n', 'd'].includes(constraint.onDelete ?? '') || ['n', 'd'].includes(constraint.onUpdate ?? '')) {
    complaints.push(say('set null and set default are not used'));
  }
  const hospital = rules.get(constraint.table)?.class === 'hospital';
  const targetHospital = constraint.target !== null && rules.get(constraint.target)?.class === 'hospital';
  if (hospital && (constraint.kind !== 'f' || targetHospital) && constraint.columns[0] !== 'hospital_id') {
    complaints.push(say('is not led by hospital_id'));
  }
  if (targetHospital && constraint.targetColumns?.[0] !== 'hospital_id')
    complaints.push(say('target is not led by hospital_id'));
  if (!hospital && targetHospital) complaints.push(say('a table of no hospital refers to a hospital table'));
  return complaints;
}

function policyComplaints(policy: Policy): string[] {
  const text = `${policy.using ?? ''} ${policy.check ?? ''}`;
  const say = (what: string) => `${policy.table} ${policy.name}: ${what}`;
  return [
    ...(/\bselect\b/i.test(text) ? [say('a policy has a sub-select')] : []),
    ...(policy.roles !== ROLES.keys && policy.using === 'true' ? [say('a policy opens every row')] : []),
    ...(policy.roles === null || policy.roles === ROLES.keys ? [] : [say(`a policy for ${policy.roles} alone`)]),
  ];
}
