/** What the kiosk surface takes of this room: the shapes of answers, and the reading of scanners. */
export type { OwnDevice } from '../contract.ts';
export type { ClinicSessions, Person, Slip, Today, Visit } from '../contract-sitting.ts';
export { readScan, type Scan } from '../domain/scan.ts';
export { emptyWedge, WEDGE, wedgeStep } from '../domain/wedge.ts';
