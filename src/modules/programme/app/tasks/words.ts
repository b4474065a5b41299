const MOST = 40;

/** The beginning of a measure's words, for a line in a list. */
export const shortText = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
};

export const measureLink = (id: string): string => `/staff/tasks?measure=${id}`;
