const FORMAT =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[+-]\d\d:\d\d))|(?: +(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/;

function twoDigits(part: string): string {
  return part.padStart(2, '0');
}

/**
 * The time that YAML text stands for, as RFC 3339 has it; undefined where it stands for none.
 *
 * @see https://yaml.org/type/timestamp.html
 */
export function yamlTimestamp(text: string): string | undefined {
  const match = FORMAT.exec(text);
  if (!match) {
    return undefined;
  }
  const [, year, month, day] = match;
  const hour = match[4] ?? match[8] ?? '0';
  const minute = match[5] ?? match[9] ?? '0';
  const second = match[6] ?? match[10] ?? '0';
  const zone = match[7] ?? 'Z';
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (
    date.getUTCMonth() !== Number(month) - 1 ||
    date.getUTCDate() !== Number(day) ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second) > 59
  ) {
    return undefined;
  }
  const shown = [hour, minute, second].map(twoDigits).join(':');
  return `${year}-${twoDigits(month)}-${twoDigits(day)}T${shown}${
    /^[+-]00:00$/.test(zone) ? 'Z' : zone
  }`;
}
