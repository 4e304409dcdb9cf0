import { countValue, stringValue } from '../../values/build';
import { FunctionTable, refused, taking } from './call';

const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** A point of time, in nanoseconds since 1970, and how many minutes its clock is ahead of UTC. */
interface Timestamp {
  nanoseconds: bigint;
  offset: number;
}

const NANOSECONDS = 1_000_000n;

/** Reads an RFC 3339 timestamp; undefined where it is none. */
function parseTimestamp(text: string): Timestamp | undefined {
  const match = TIMESTAMP.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDate = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const [zoneHour, zoneMinute] = match.slice(9).map(part => Number(part ?? 0));
  if (
    !isDate ||
    Math.max(hour - 23, minute - 59, second - 59) > 0 ||
    Math.max(zoneHour - 23, zoneMinute - 59) > 0
  ) {
    return undefined;
  }
  const offset = (match[8] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  date.setUTCHours(hour, minute - offset, second);
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0'));
  return {
    nanoseconds: BigInt(date.getTime()) * NANOSECONDS + fraction,
    offset,
  };
}

/** The date and time of day that the clock of a timestamp shows. */
function shown({ nanoseconds, offset }: Timestamp): Date {
  const seconds = nanoseconds / (1_000n * NANOSECONDS);
  const isBroken =
    nanoseconds < 0n && nanoseconds % (1_000n * NANOSECONDS) !== 0n;
  return new Date(
    Number(isBroken ? seconds - 1n : seconds) * 1000 + offset * 60_000,
  );
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function zoneText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${padded(
    Math.floor(minutes / 60),
    2,
  )}${separator}${padded(minutes % 60, 2)}`;
}

const UNITS: Record<string, bigint> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: NANOSECONDS,
  s: 1_000n * NANOSECONDS,
  m: 60_000n * NANOSECONDS,
  h: 3_600_000n * NANOSECONDS,
};

/** Reads a duration such as `-1h30m`, in nanoseconds; undefined where it is none. */
function parseDuration(text: string): bigint | undefined {
  const [, sign, amounts] = /^([+-]?)(.*)$/.exec(text) ?? [];
  if (amounts === '0') {
    return 0n;
  }
  const each = /(\d{0,12})(?:\.(\d{0,12}))?(ns|us|µs|μs|ms|s|m|h)/gy;
  let total = 0n;
  let at = 0;
  for (const match of (amounts ?? '').matchAll(each)) {
    const [whole, digits, fraction = '', unit] = match;
    if (digits === '' && fraction === '') {
      return undefined;
    }
    const scale = 10n ** BigInt(fraction.length);
    total += (BigInt(digits + fraction) * UNITS[unit]) / scale;
    at += whole.length;
  }
  const isRead =
    amounts !== undefined && amounts !== '' && at === amounts.length;
  if (!isRead) {
    return undefined;
  }
  return sign === '-' ? -total : total;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

function numberText(value: number, length: number): string | undefined {
  return length <= 2 ? padded(value, length) : undefined;
}

function nameText(name: string, length: number): string | undefined {
  return { 3: name.slice(0, 3), 4: name }[length];
}

/** What one letter of a format, repeated, makes of a time; undefined where there is no such format. */
function verbText(
  letter: string,
  length: number,
  date: Date,
  offset: number,
): string | undefined {
  const hours = date.getUTCHours();
  switch (letter) {
    case 'Y': {
      const year = date.getUTCFullYear();
      return { 2: padded(year % 100, 2), 4: padded(year, 4) }[length];
    }
    case 'M': {
      const month = date.getUTCMonth();
      return length <= 2
        ? numberText(month + 1, length)
        : nameText(MONTHS[month], length);
    }
    case 'D':
      return numberText(date.getUTCDate(), length);
    case 'E':
      return nameText(DAYS[date.getUTCDay()], length);
    case 'h':
      return numberText(hours, length);
    case 'H':
      return numberText(hours % 12 || 12, length);
    case 'A':
      return length === 2 ? (hours < 12 && 'AM') || 'PM' : undefined;
    case 'a':
      return length === 2 ? (hours < 12 && 'am') || 'pm' : undefined;
    case 'm':
      return numberText(date.getUTCMinutes(), length);
    case 's':
      return numberText(date.getUTCSeconds(), length);
    case 'Z':
      return {
        1: offset === 0 ? 'Z' : zoneText(offset, ':'),
        3: offset === 0 ? 'UTC' : zoneText(offset, ''),
        4: zoneText(offset, ''),
        5: zoneText(offset, ':'),
      }[length];
    default:
      return undefined;
  }
}

/** A timestamp as a format has it, letters for its parts and other text between `'`; undefined where it is none. */
function formatDate(format: string, timestamp: Timestamp): string | undefined {
  const date = shown(timestamp);
  const parts = format.match(/''|'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g);
  const texts = (parts ?? []).map(part => {
    if (part === "''") {
      return "'";
    }
    if (part.startsWith("'")) {
      return part.length > 1
        ? part.slice(1, -1).replace(/''/g, "'")
        : undefined;
    }
    return /^[A-Za-z]/.test(part)
      ? verbText(part[0], part.length, date, timestamp.offset)
      : part;
  });
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** Functions on timestamps. */
export const TIME_FUNCTIONS: FunctionTable = {
  formatdate: taking(['text', 'text'], ([format, text], call) => {
    const timestamp = parseTimestamp(text);
    const result = timestamp && formatDate(format, timestamp);
    return result === undefined
      ? refused(call)
      : stringValue(result, call.origin);
  }),
  timeadd: taking(['text', 'text'], ([text, duration], call) => {
    const timestamp = parseTimestamp(text);
    const added = parseDuration(duration);
    if (!timestamp || added === undefined) {
      return refused(call);
    }
    const sum = {
      ...timestamp,
      nanoseconds: timestamp.nanoseconds + added,
    };
    const result = formatDate("YYYY-MM-DD'T'hh:mm:ssZ", sum);
    return result === undefined
      ? refused(call)
      : stringValue(result, call.origin);
  }),
  timecmp: taking(['text', 'text'], ([first, second], call) => {
    const a = parseTimestamp(first);
    const b = parseTimestamp(second);
    if (!a || !b) {
      return refused(call);
    }
    const isAfter = a.nanoseconds > b.nanoseconds;
    const isBefore = a.nanoseconds < b.nanoseconds;
    return countValue(Number(isAfter) - Number(isBefore), call.origin);
  }),
};
