import { ExactNumber } from '../../values/exactNumber';

/** A verb of a format: `%-8.2f` has the flag `-`, the width 8, the precision 2 and the letter `f`. */
export interface Verb {
  flags: string;
  width: number | undefined;
  precision: number | undefined;
  letter: string;
}

function signOf(isNegative: boolean, flags: string): string {
  if (isNegative) {
    return '-';
  }
  if (flags.includes('+')) {
    return '+';
  }
  return flags.includes(' ') ? ' ' : '';
}

const BASES: Record<string, number> = { b: 2, d: 10, o: 8, x: 16, X: 16 };
const PREFIXES: Record<string, string> = { b: '0b', o: '0', x: '0x', X: '0X' };

/**
 * A whole number as a verb writes it; undefined where it is none.
 *
 * @see https://go.dev/src/math/big/intconv.go
 */
export function integerText(
  value: ExactNumber,
  { flags, width = 0, precision, letter }: Verb,
): string | undefined {
  if (!value.isWhole()) {
    return undefined;
  }
  const whole = value.truncated();
  const magnitude = (whole < 0n ? -whole : whole).toString(BASES[letter]);
  const digits = letter === 'X' ? magnitude.toUpperCase() : magnitude;
  if (digits === '0' && precision === 0) {
    return '';
  }
  const sign = signOf(whole < 0n, flags);
  const prefix = flags.includes('#') ? PREFIXES[letter] ?? '' : '';
  const filled = digits.padStart(precision ?? 0, '0');
  const missing = Math.max(
    0,
    width - sign.length - prefix.length - filled.length,
  );
  if (flags.includes('-')) {
    return sign + prefix + filled + ' '.repeat(missing);
  }
  return flags.includes('0') && precision === undefined
    ? sign + prefix + '0'.repeat(missing) + filled
    : ' '.repeat(missing) + sign + prefix + filled;
}

function withExponent(
  digits: string,
  exponent: number,
  isUpper: boolean,
): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const sign = exponent < 0 ? '-' : '+';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0]}${fraction}${isUpper ? 'E' : 'e'}${sign}${power}`;
}

/** The number without its sign in as few digits as do, or in so many, with an exponent where it is large or small. */
export function generalText(
  value: ExactNumber,
  precision?: number,
  isUpper = false,
): string {
  const sign = value.sign() < 0 ? '-' : '';
  const { digits, exponent } = value.scientific(
    precision === undefined ? undefined : Math.max(1, precision),
  );
  const shown = digits.replace(/0+$/, '') || '0';
  const isShort = shown.length >= exponent + 1;
  const most =
    precision === undefined
      ? 6
      : (Math.max(1, precision) > shown.length && isShort && shown.length) ||
        Math.max(1, precision);
  if (exponent < -4 || exponent >= most) {
    return sign + withExponent(shown, exponent, isUpper);
  }
  const places = Math.max(0, shown.length - exponent - 1);
  return exponent < 0
    ? `${sign}0.${'0'.repeat(-exponent - 1)}${shown}`
    : `${sign}${shown.slice(0, exponent + 1).padEnd(exponent + 1, '0')}${
        places > 0 ? `.${shown.slice(exponent + 1)}` : ''
      }`;
}

function unsigned(value: ExactNumber, { precision, letter }: Verb): string {
  const magnitude = value.sign() < 0 ? value.negated() : value;
  switch (letter) {
    case 'f':
      return magnitude.fixed(precision ?? 6);
    case 'e':
    case 'E': {
      const { digits, exponent } = magnitude.scientific((precision ?? 6) + 1);
      return withExponent(digits, exponent, letter === 'E');
    }
    default:
      return generalText(magnitude, precision, letter === 'G');
  }
}

/**
 * A number as a verb for broken numbers writes it.
 *
 * @see https://go.dev/src/math/big/ftoa.go
 */
export function floatText(value: ExactNumber, verb: Verb): string {
  const { flags, width = 0 } = verb;
  const sign = signOf(value.sign() < 0, flags);
  const text = unsigned(value, verb);
  const missing = Math.max(0, width - sign.length - text.length);
  if (flags.includes('-')) {
    return sign + text + ' '.repeat(missing);
  }
  return flags.includes('0')
    ? sign + '0'.repeat(missing) + text
    : ' '.repeat(missing) + sign + text;
}
