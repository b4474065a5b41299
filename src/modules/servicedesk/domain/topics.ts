/** Live topics: the help calls of a hospital, the line for interpreters, one sign-language call. */
export const helpTopic = (hospital: number): string => `servicedesk.help/${hospital}`;
export const signLineTopic = (hospital: number): string => `servicedesk.sign/${hospital}`;
export const signTopic = (hospital: number, call: string): string => `servicedesk.sign/${hospital}/${call}`;
