/** Live topics: a whole waiting area, and one line of it. */
export const boardTopic = (hospital: number, area: string): string => `queue.board/${hospital}/${area}`;
export const lineTopic = (hospital: number, session: string): string => `queue.line/${hospital}/${session}`;
