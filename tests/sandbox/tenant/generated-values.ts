import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/**
 * Values that a tenant generates, new for every run and in the shapes seen on real tenants
 * (docs/workday.md, "Shapes of values").
 */

const lowerCaseAndDigits = 'abcdefghijklmnopqrstuvwxyz0123456789';

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** Base64 of a hyphenated UUID: 48 letters and digits. */
export function newClientId(): string {
  return Buffer.from(randomUUID()).toString('base64');
}

/** 92 to 98 lower-case letters and digits. */
export function newClientSecret(): string {
  return pick(lowerCaseAndDigits, randomInt(92, 99));
}

/** A 512-bit number in base 36: about 99 lower-case letters and digits. */
export function newRefreshToken(): string {
  return BigInt(`0x${randomBytes(64).toString('hex')}`).toString(36);
}

/** About 1,250 URL-safe characters. */
export function newAccessToken(): string {
  return randomBytes(938).toString('base64url');
}

/** Satisfies the password rules that the tenant shows. */
export function newPassword(): string {
  return `${pick('ABCDEFGHJKLMNPQRSTUVWXYZ', 2)}${pick(lowerCaseAndDigits, 16)}7x${pick('-_.!*@', 1)}`;
}

/** 32 hexadecimal digits, Workday's identifier for data in its services. */
export function newWorkdayId(): string {
  return randomBytes(16).toString('hex');
}
