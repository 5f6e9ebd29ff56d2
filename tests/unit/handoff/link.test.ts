import { describe, expect, it } from 'vitest';
import { parseHandoffLink } from '../../../utils/background/handoff/link.ts';

const token = 'T'.repeat(43);

describe('a hand-off link', () => {
  it.each([
    `https://connect.kolleno.com/connect/workday#${token}`,
    `  https://connect.kolleno.com/connect/workday#${token}\n`,
    `https://CONNECT.kolleno.com:443/connect/workday#${token}`,
  ])('is taken: %s', (link) => {
    expect(parseHandoffLink(link)).toEqual({ origin: 'https://connect.kolleno.com', token });
  });

  it.each([
    `http://connect.kolleno.com/connect/workday#${token}`,
    `https://connect.kolleno.com.evil.example/connect/workday#${token}`,
    `https://evil.example/connect.kolleno.com/connect/workday#${token}`,
    `https://sub.connect.kolleno.com/connect/workday#${token}`,
    `https://kolleno.com/connect/workday#${token}`,
    `https://connect.kolleno.com:8443/connect/workday#${token}`,
    `https://connect.kolleno.com@evil.example/connect/workday#${token}`,
    `https://someone@connect.kolleno.com/connect/workday#${token}`,
    `https://connect.kolleno.com./connect/workday#${token}`,
    `https://connect.kollenо.com/connect/workday#${token}`,
  ])('is foreign: %s', (link) => {
    expect(parseHandoffLink(link)).toMatchObject({
      key: 'findings.handoff.foreignLink',
      retryable: false,
    });
  });

  it.each([
    '',
    'hello',
    `javascript:alert(1)#${token}`,
    'https://connect.kolleno.com/connect/workday',
    'https://connect.kolleno.com/connect/workday#short',
    `https://connect.kolleno.com/connect/workday?token=${token}`,
    `https://connect.kolleno.com/connect/workday?x=1#${token}`,
    `https://connect.kolleno.com/connect/netsuite#${token}`,
    `https://connect.kolleno.com/connect/workday#${token}%0d%0a`,
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
    const link = `${origin}/connect/workday#${token}`;
    expect(parseHandoffLink(link, others)).toEqual({ origin, token });
    expect(parseHandoffLink(link)).toMatchObject({ key: 'findings.handoff.foreignLink' });
    const own = `https://connect.kolleno.com/connect/workday#${token}`;
    expect(parseHandoffLink(own, others)).toEqual({ origin: 'https://connect.kolleno.com', token });
  });

  it.each([
    `http://kolleno.example.com/connect/workday#${token}`,
    `https://kolleno.example.com:8443/connect/workday#${token}`,
    `https://intake.example.com/connect/workday#${token}`,
    `https://sub.kolleno.example.com/connect/workday#${token}`,
    `https://kolleno.example.com@evil.example/connect/workday#${token}`,
    `https://someone@kolleno.example.com/connect/workday#${token}`,
  ])('is that origin and no other: %s', (link) => {
    expect(parseHandoffLink(link, others)).toMatchObject({ key: 'findings.handoff.foreignLink' });
  });
});
