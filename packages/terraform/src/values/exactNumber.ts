/** How many bits numbers have that are written in configuration, JSON and YAML. */
export const WRITTEN_PRECISION = 512;

/** How many bits whole numbers have that functions count. */
export const COUNTED_PRECISION = 64;

/** How many bits numbers have that functions compute as floating point numbers. */
export const DOUBLE_PRECISION = 53;

/** No number is read whose decimal exponent is beyond this. */
const MAX_EXPONENT = 2_000;
const MAX_DIGITS = 5_000;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function bitsOf(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The quotient rounded to the nearest whole number, to the even one of two. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  return twice > divisor || (twice === divisor && quotient % 2n === 1n)
    ? quotient + 1n
    : quotient;
}

/** The decimal digits of a whole number times a power of two, and where the point stands in them. */
function decimalOf(mantissa: bigint, exponent: number) {
  const digits =
    exponent >= 0
      ? (mantissa << BigInt(exponent)).toString()
      : (mantissa * 5n ** BigInt(-exponent)).toString();
  const point = exponent >= 0 ? digits.length : digits.length + exponent;
  return { digits: digits.replace(/0+$/, ''), point };
}

function roundedUp(digits: string, point: number) {
  const raised = (BigInt(digits) + 1n).toString();
  return { digits: raised, point: point + raised.length - digits.length };
}

/** The first digits of a decimal number, rounded to the nearest, to the even one of two. */
function rounded(digits: string, point: number, count: number) {
  const kept = digits.slice(0, count);
  const [next = '0', ...rest] = digits.slice(count);
  const isHalf = next === '5' && rest.length === 0;
  const isUp = isHalf ? Number(kept[count - 1] ?? 0) % 2 === 1 : next >= '5';
  return isUp ? roundedUp(kept || '0', point) : { digits: kept, point };
}

/**
 * A number as Terraform computes with it: a binary floating point number of a precision, rounded to the nearest,
 * `mantissa` times two to the `exponent`.
 *
 * @see https://pkg.go.dev/math/big#Float
 */
export class ExactNumber {
  private constructor(
    readonly mantissa: bigint,
    readonly exponent: number,
    readonly precision: number,
  ) {}

  /** Of a whole number times a power of two, rounded to the precision. */
  static of(
    mantissa: bigint,
    exponent: number,
    precision: number,
  ): ExactNumber {
    const excess = bitsOf(magnitude(mantissa)) - precision;
    if (excess <= 0) {
      return new ExactNumber(mantissa, exponent, precision);
    }
    const kept = roundedQuotient(magnitude(mantissa), 1n << BigInt(excess));
    return new ExactNumber(
      mantissa < 0n ? -kept : kept,
      exponent + excess,
      precision,
    );
  }

  private static quotient(
    dividend: bigint,
    divisor: bigint,
    exponent: number,
    precision: number,
  ): ExactNumber {
    const above = magnitude(dividend);
    const below = magnitude(divisor);
    // Two bits more than the precision, and one that stands for the rest.
    const shift = Math.max(0, precision + 2 + bitsOf(below) - bitsOf(above));
    const shifted = above << BigInt(shift);
    const quotient = (shifted / below) * 2n + (shifted % below > 0n ? 1n : 0n);
    const isNegative = dividend < 0n !== divisor < 0n;
    return ExactNumber.of(
      isNegative ? -quotient : quotient,
      exponent - shift - 1,
      precision,
    );
  }

  /** Of decimal text; undefined where it is none, or beyond what is computed with. */
  static parse(
    text: string,
    precision = WRITTEN_PRECISION,
  ): ExactNumber | undefined {
    const match = DECIMAL.exec(text);
    const [, sign = '', whole = '', fraction = '', power = '0'] = match ?? [];
    const digits = whole + fraction;
    const exponent = Number(power) - fraction.length;
    if (
      digits === '' ||
      digits.length > MAX_DIGITS ||
      Math.abs(exponent) > MAX_EXPONENT
    ) {
      return undefined;
    }
    const value = BigInt(digits) * (sign === '-' ? -1n : 1n);
    return exponent >= 0
      ? ExactNumber.of(value * 10n ** BigInt(exponent), 0, precision)
      : ExactNumber.quotient(value, 10n ** BigInt(-exponent), 0, precision);
  }

  /** Of a floating point number of this language, bit by bit. */
  static ofDouble(value: number): ExactNumber {
    let exponent = 0;
    let scaled = value;
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      exponent -= 1;
    }
    return ExactNumber.of(BigInt(scaled), exponent, DOUBLE_PRECISION);
  }

  private commonPrecision(other: ExactNumber): number {
    return Math.max(this.precision, other.precision);
  }

  plus(
    other: ExactNumber,
    precision = this.commonPrecision(other),
  ): ExactNumber {
    const exponent = Math.min(this.exponent, other.exponent);
    const sum =
      (this.mantissa << BigInt(this.exponent - exponent)) +
      (other.mantissa << BigInt(other.exponent - exponent));
    return ExactNumber.of(sum, exponent, precision);
  }

  negated(): ExactNumber {
    return new ExactNumber(-this.mantissa, this.exponent, this.precision);
  }

  times(
    other: ExactNumber,
    precision = this.commonPrecision(other),
  ): ExactNumber {
    return ExactNumber.of(
      this.mantissa * other.mantissa,
      this.exponent + other.exponent,
      precision,
    );
  }

  /** The divisor must not be zero. */
  dividedBy(other: ExactNumber): ExactNumber {
    return ExactNumber.quotient(
      this.mantissa,
      other.mantissa,
      this.exponent - other.exponent,
      this.commonPrecision(other),
    );
  }

  /** The whole part, towards zero. */
  truncated(): bigint {
    return this.exponent >= 0
      ? this.mantissa << BigInt(this.exponent)
      : this.mantissa / (1n << BigInt(-this.exponent));
  }

  isWhole(): boolean {
    return (
      this.exponent >= 0 ||
      this.mantissa % (1n << BigInt(-this.exponent)) === 0n
    );
  }

  sign(): number {
    if (this.mantissa === 0n) {
      return 0;
    }
    return this.mantissa < 0n ? -1 : 1;
  }

  /** Negative where this is less than the other, zero where they are equal. */
  compare(other: ExactNumber): number {
    return this.plus(other.negated(), Infinity).sign();
  }

  /** What is left of a division, with the sign of this, as Terraform rounds it. */
  remainder(other: ExactNumber): ExactNumber {
    const { precision } = this;
    const whole = this.dividedBy(other).truncated();
    const product = ExactNumber.of(whole, 0, precision).times(other, precision);
    return this.plus(product.negated(), precision);
  }

  toNumber(): number {
    return this.exponent === 0 && bitsOf(magnitude(this.mantissa)) <= 53
      ? Number(this.mantissa)
      : Number(this.text());
  }

  /** The shortest decimal digits that stand for this number and no other of its precision, and their point. */
  private shortest(): { digits: string; point: number } {
    const bits = bitsOf(magnitude(this.mantissa));
    const shift = this.precision + 1 - bits;
    const mantissa = magnitude(this.mantissa) << BigInt(Math.max(0, shift));
    const exponent = this.exponent - Math.max(0, shift);
    const exact = decimalOf(mantissa, exponent);
    const below = decimalOf(mantissa - 1n, exponent);
    const above = decimalOf(mantissa + 1n, exponent);
    const isInclusive = (mantissa / 2n) % 2n === 0n;
    for (const [index, digit] of [...exact.digits].entries()) {
      const lower = below.digits[index] ?? '0';
      const upper = above.digits[index] ?? '0';
      const isDownAllowed =
        lower !== digit || (isInclusive && index + 1 === below.digits.length);
      const isUpAllowed =
        digit !== upper &&
        (isInclusive ||
          Number(digit) + 1 < Number(upper) ||
          index + 1 < above.digits.length);
      if (isDownAllowed || isUpAllowed) {
        const kept = exact.digits.slice(0, index + 1);
        if (isDownAllowed && isUpAllowed) {
          return rounded(exact.digits, exact.point, index + 1);
        }
        return isDownAllowed
          ? { digits: kept, point: exact.point }
          : roundedUp(kept, exact.point);
      }
    }
    return exact;
  }

  /** Decimal text without an exponent, as Terraform makes a string of a number. */
  text(): string {
    if (this.mantissa === 0n) {
      return '0';
    }
    const sign = this.mantissa < 0n ? '-' : '';
    const { digits, point } = this.shortest();
    if (point <= 0) {
      return `${sign}0.${'0'.repeat(-point)}${digits.replace(/0+$/, '')}`;
    }
    const whole = digits.slice(0, point).padEnd(point, '0');
    const fraction = digits.slice(point).replace(/0+$/, '');
    return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
  }

  /** Decimal text with so many digits behind the point, rounded to the nearest, to the even one of two. */
  fixed(places: number): string {
    const scale = 10n ** BigInt(places);
    const scaled =
      this.exponent >= 0
        ? (magnitude(this.mantissa) << BigInt(this.exponent)) * scale
        : roundedQuotient(
            magnitude(this.mantissa) * scale,
            1n << BigInt(-this.exponent),
          );
    const digits = scaled.toString().padStart(places + 1, '0');
    const sign = this.mantissa < 0n ? '-' : '';
    return places === 0
      ? `${sign}${digits}`
      : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** The decimal digits, the first of them before the point, and the exponent: so many digits, or the shortest. */
  scientific(count?: number): { digits: string; exponent: number } {
    if (this.mantissa === 0n) {
      return { digits: '0'.repeat(count ?? 1), exponent: 0 };
    }
    if (count === undefined) {
      const { digits, point } = this.shortest();
      return {
        digits: digits.replace(/0+$/, '') || '0',
        exponent: point - 1,
      };
    }
    const exact = decimalOf(magnitude(this.mantissa), this.exponent);
    const { digits, point } = rounded(exact.digits, exact.point, count);
    return {
      digits: digits.padEnd(count, '0').slice(0, count),
      exponent: point - 1,
    };
  }
}
