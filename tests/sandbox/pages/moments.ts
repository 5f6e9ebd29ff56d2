/** The date format that Workday uses for a user in the United States. */
const format = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZone: 'America/Los_Angeles',
});

/** `11/23/2026 06:51:12.345 AM` */
export function moment(date: Date): string {
  return format.format(date).replace(', ', ' ').replaceAll('\u202f', ' ');
}
