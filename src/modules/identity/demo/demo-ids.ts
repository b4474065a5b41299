/**
 * Ids of the demo people: readable, the same on every machine, and never to be met in a real database (UUID version 8).
 * Catalog makes the ids of its practitioners in the same way; a test over both seeds holds them together.
 */
export const demoIds = {
  patient: (hospital: number, n: number) => demoId(hospital, 1, n),
  practitioner: (hospital: number, n: number) => demoId(hospital, 2, n),
  staffAccount: (hospital: number, n: number) => demoId(hospital, 10, n),
  patientAccount: (n: number) => demoId(0, 11, n),
};

function demoId(hospital: number, kind: number, n: number): string {
  return `${pad(hospital, 8)}-${pad(kind, 4)}-8000-8000-e${pad(n, 11)}`;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
