/** Live topics: a whole waiting area, and one line of it. */
export const boardTopic = (hospital: number, area: string): string => `queue.board/${hospital}/${area}`;
export const lineTopic = (hospital: number, session: string): string => `queue.line/${hospital}/${session}`;
/** The door of one room, and what one screen shows. */
export const doorTopic = (hospital: number, room: string): string => `queue.door/${hospital}/${room}`;
export const screenTopic = (hospital: number, screen: string): string => `queue.screen/${hospital}/${screen}`;
/** The board of a pharmacy or of rooms for tests. */
export const feedTopic = (hospital: number, kind: string, area: string): string =>
  `queue.feed/${hospital}/${kind}/${area}`;
