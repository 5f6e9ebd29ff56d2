import { describe, expect, it } from 'vitest';
import { parseHandoffLink } from '../../../utils/background/handoff/link.ts';

const code = 'T'.repeat(43);

describe('a hand-off link', () => {
  it.each([
    `https://connect.kolleno.com/connect/workday#${code}`,
    `  https://connect.kolleno.com/connect/workday#${code}\n`,
    `https://CONNECT.kolleno.com:443/connect/workday#${code}`,
  ])('is taken: %s', (link) => {
    expect(parseHandoffLink(link)).toEqual({ origin: 'https://connect.kolleno.com', code });
  });

  it.each([
    `http://connect.kolleno.com/connect/workday#${code}`,
    `https://connect.kolleno.com.evil.example/connect/workday#${code}`,
    `https://evil.example/connect.kolleno.com/connect/workday#${code}`,
    `https://sub.connect.kolleno.com/connect/workday#${code}`,
    `https://kolleno.com/connect/workday#${code}`,
    `https://connect.kolleno.com:8443/connect/workday#${code}`,
    `https://connect.kolleno.com@evil.example/connect/workday#${code}`,
    `https://someone@connect.kolleno.com/connect/workday#${code}`,
    `https://connect.kolleno.com./connect/workday#${code}`,
    `https://connect.kollenо.com/connect/workday#${code}`,
  ])('is foreign: %s', (link) => {
    expect(parseHandoffLink(link)).toMatchObject({
      key: 'findings.handoff.foreignLink',
      retryable: false,
    });
  });

  it.each([
    '',
    'hello',
    `javascript:alert(1)#${code}`,
    'https://connect.kolleno.com/connect/workday',
    'https://connect.kolleno.com/connect/workday#short',
    `https://connect.kolleno.com/connect/workday?token=${code}`,
    `https://connect.kolleno.com/connect/workday?x=1#${code}`,
    `https://connect.kolleno.com/connect/netsuite#${code}`,
    `https://connect.kolleno.com/connect/workday#${code}%0d%0a`,
  ])('is none: %s', (link) => {
    expect(parseHandoffLink(link)).toMatchObject({
      key: 'findings.handoff.notALink',
      retryable: false,
    });
  });
});

describe('an origin that the policy names', () => {
  const others = ['https://kolleno.example.com', 'https://intake.example.com:8443'];

  it.each(others)('is taken besides Kolleno’s: %s', (origin) => {
    const link = `${origin}/connect/workday#${code}`;
    expect(parseHandoffLink(link, others)).toEqual({ origin, code });
    expect(parseHandoffLink(link)).toMatchObject({ key: 'findings.handoff.foreignLink' });
    const own = `https://connect.kolleno.com/connect/workday#${code}`;
    expect(parseHandoffLink(own, others)).toEqual({ origin: 'https://connect.kolleno.com', code });
  });

  it.each([
    `http://kolleno.example.com/connect/workday#${code}`,
    `https://kolleno.example.com:8443/connect/workday#${code}`,
    `https://intake.example.com/connect/workday#${code}`,
    `https://sub.kolleno.example.com/connect/workday#${code}`,
    `https://kolleno.example.com@evil.example/connect/workday#${code}`,
    `https://someone@kolleno.example.com/connect/workday#${code}`,
  ])('is that origin and no other: %s', (link) => {
    expect(parseHandoffLink(link, others)).toMatchObject({ key: 'findings.handoff.foreignLink' });
  });
});
