const TIME = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const SHORT_DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** The time of a message: `10:04`. */
export const timeOf = (at: number): string => TIME.format(at);

/** A day as it stands between messages: `Today`, `Monday, 23 November`. */
export const dayOf = (at: number): string => (isToday(at) ? 'Today' : DAY.format(at));

/** When a chat was last written in: the time today, the day before. */
export const lastTimeOf = (at: number): string => (isToday(at) ? TIME.format(at) : SHORT_DAY.format(at));

const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString();
