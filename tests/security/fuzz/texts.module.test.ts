import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { refusalOf } from '../../../utils/analysis/captures/capture-value.ts';
import {
  brokenRule,
  generatePassword,
  parsePasswordRules,
} from '../../../utils/analysis/compare/password-rules.ts';
import { fitTitle, ownTitle } from '../../../utils/analysis/recognise/title.ts';
import { shapeOf } from '../../../utils/background/vault/value-shape.ts';
import { mayBeTask } from '../../../utils/content/watcher/quick-match.ts';
import { normaliseName, sameName, tasks } from '../../../utils/guide/index.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { isServicesHost } from '../../../utils/tenant/hosts.ts';
import { readDocumentTitle } from '../../../utils/workday/dom/page.ts';
import { cleanLabel, labelKey, oneLine, optionKey } from '../../../utils/workday/dom/text.ts';
import { values } from '../../fixtures/captured-values.ts';
import { rules } from '../../fixtures/guide-pages.ts';
import { fuzz } from './fuzz.ts';
import { anyText, textLike } from './texts.ts';

const pages = tasks.flatMap((task) => task.pages);
const titles = pages.flatMap((page) => page.titles);
const labels = pages.flatMap(({ fields }) => fields.flatMap(({ labels }) => labels));

describe('texts of a page', () => {
  fuzz("a page's text (oneLine, cleanLabel, labelKey, optionKey)", textLike(...labels), (text) => {
    expect(oneLine(text)).not.toMatch(/[\n\r\u200b]|^\s|\s$/);
    expect(oneLine(oneLine(text))).toBe(oneLine(text));
    expect(cleanLabel(text).length).toBeLessThanOrEqual(text.length);
    expect(labelKey(text)).toBe(labelKey(text));
    expect(optionKey(text).length).toBeLessThan(1_000_000);
  });

  fuzz(
    'a name (normaliseName, sameName)',
    fc.tuple(textLike(...labels), textLike(...labels)),
    ([a, b]) => {
      expect(normaliseName(a)).not.toMatch(/[\n\r]|^\s|\s$/);
      expect(sameName(a, a)).toBe(true);
      expect(sameName(a, b)).toBe(sameName(b, a));
    },
  );

  fuzz(
    'a title (fitTitle, ownTitle)',
    fc.tuple(textLike(...titles), fc.option(anyText), fc.constantFrom(...pages)),
    ([title, instance, page]) => {
      const fit = fitTitle({ title, instance }, page);
      if (fit?.exact && fit.instance === null)
        expect(
          page.titles.some((known) => sameName(known, title.trim().replace(/[:–—-]$/, ''))),
        ).toBe(true);
      expect(normaliseName(title)).toContain(ownTitle({ title, instance }));
    },
  );

  fuzz(
    'a first look at the title (mayBeTask, readDocumentTitle)',
    fc.tuple(
      textLike(...titles.map((title) => `${title} - Workday`)),
      fc.option(textLike('2997$1904')),
      fc.option(textLike('en-US', 'de')),
    ),
    ([title, urlTaskId, language]) => {
      const tab = readDocumentTitle({ title } as Document);
      expect(mayBeTask({ titles: [tab ?? '', title ?? ''], urlTaskId, language })).toBeTypeOf(
        'boolean',
      );
    },
  );

  fuzz(
    'password rules, and a password by them (parsePasswordRules, generatePassword, checkPassword)',
    fc.tuple(textLike(rules, 'Minimum number of characters required: 8\nMaximum 12'), anyText),
    ([text, userName]) => {
      const read = parsePasswordRules(text);
      expect(read.minimum).toBeLessThanOrEqual(1_000);
      const password = generatePassword(read, (bytes) => crypto.getRandomValues(bytes), userName);
      if (!password) return;
      expect(password.length).toBeGreaterThanOrEqual(12);
      expect(password.length).toBeLessThan(1_000);
      expect(password.reveal()).toMatch(/^[\x21-\x7e]*$/);
      expect(brokenRule(password, read, userName)).toBeNull();
    },
  );

  const credential = fc.constantFrom(...credentialNames);
  const value = textLike(...Object.values(values));

  fuzz(
    'a value shown as a credential (refusalOf)',
    fc.tuple(credential, value, anyText, textLike('acme_dpt1')),
    ([name, text, label, tenant]) => {
      const refusal = refusalOf(name, text, { label, title: label, tenant });
      if (refusal) return;
      expect(text).not.toMatch(/[\s•…]/);
      if (name === 'restEndpoint' || name === 'tokenEndpoint')
        expect(new URL(text).pathname.toLowerCase()).toContain(tenant.toLowerCase());
    },
  );

  fuzz('a captured value (shapeOf)', fc.tuple(credential, value), ([name, text]) => {
    const shape = shapeOf(name, new Secret(text), 'acme_dpt1');
    if (shape.refused) return;
    expect(text.length).toBeLessThanOrEqual(4096);
    // Names may have blanks; no value has a line break or a character that nobody sees.
    expect(text).toMatch(
      name === 'isuUserName' ? /^[^\p{Cc}\p{Cf}•…]+$/u : /^[^\s\p{Cc}\p{Cf}•…]+$/u,
    );
    if (name === 'tenant') expect(text).toBe('acme_dpt1');
    if (name === 'restEndpoint' || name === 'tokenEndpoint') {
      expect(isServicesHost(new URL(text).host)).toBe(true);
      expect(text.toLowerCase()).toContain('/acme_dpt1');
    }
  });
});
