/** Live topics: what happens to one visit, and who may look on at one patient. */
export const visitTopic = (hospital: number, visit: string): string => `journey.visit/${hospital}/${visit}`;
export const patientTopic = (hospital: number, patient: string): string => `journey.patient/${hospital}/${patient}`;
