import fc from 'fast-check';
import { base64url, GeneralEncrypt, type GeneralJWE } from 'jose';
import { beforeAll, beforeEach, describe, expect } from 'vitest';
import { onKnownPages } from '../../../utils/background/handlers/learnt-pages.ts';
import { unfinished } from '../../../utils/background/handoff/state.ts';
import { kollenoKey } from '../../../utils/background/kolleno-key/kolleno-key.ts';
import { guideContext } from '../../../utils/background/pages/guide-context.ts';
import { openSet, readSet } from '../../../utils/background/vault/sealed-set.ts';
import { readSets } from '../../../utils/background/vault/stored-sets.ts';
import {
  openWithPassphrase,
  readSealedFile,
  SealedFileError,
} from '../../../utils/cli/open-file.ts';
import { mergeSealedSets } from '../../../utils/cli/open-sets.ts';
import { nameIds } from '../../../utils/guide/task.ts';
import { normalisePassphrase } from '../../../utils/lib/spoken-passphrase.ts';
import { makeReport } from '../../../utils/panel/report/make-report.ts';
import { reportMarkdown } from '../../../utils/panel/report/markdown.ts';
import { readFacts } from '../../../utils/panel/report/read-facts.ts';
import { passphraseAlgorithm } from '../../../utils/state/jwe.ts';
import { nowhereOff, offPlaces } from '../../../utils/state/overlay-off.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { fileType, type SealedFilePayload } from '../../../utils/state/sealed-file.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { overlayOff } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { keyOf } from '../decrypt/keys.ts';
import { fuzz } from './fuzz.ts';
import { bytes, id, passphrase, sealed } from './sealed.ts';
import { anyText, textLike } from './texts.ts';
import { jsonLike, valueLike } from './values.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const of = { host: at.host, name: at.tenant, environment: 'non-production' };

const label = {
  version: 1,
  id,
  tenant: of,
  expiresAt: '2026-11-25T00:00:00.000Z',
  holds: { clientSecret: { revision: id, at: '2026-11-24T10:00:00.000Z' } },
  sealedWith: { passphrase: id },
};
const content = {
  version: 1,
  tenant: of,
  credentials: { clientSecret: values.clientSecret },
  about: {
    clientSecret: {
      revision: id,
      task: 'register-api-client',
      at: '2026-11-24T10:00:00.000Z',
      replaced: false,
    },
  },
};
let set: GeneralJWE;
let file: GeneralJWE;
beforeAll(async () => {
  set = await sealed(content, label);
  file = await new GeneralEncrypt(bytes({ version: 1, tenant: of, credentials: {} }))
    .setProtectedHeader({
      alg: passphraseAlgorithm,
      enc: 'A256GCM',
      typ: fileType,
      cty: 'application/vnd.kolleno.workday-credentials+json',
    })
    .addRecipient(bytes(normalisePassphrase('7KQ2')))
    .setKeyManagementParameters({ p2c: 1_000 })
    .encrypt();
});

/** Almost the fixture, which exists only later. */
const later = (good: () => unknown) => fc.constant(null).chain(() => valueLike(good()));

describe('data on disk', () => {
  const progress = {
    ...emptyProgress({ ...at, environment: 'non-production' }),
    permissions: [
      { name: 'Workday Query Language', access: 'modify', state: 'granted', inferred: false },
    ],
    chosen: { isuUserName: 'kolleno' },
    startedAt: '2026-11-24T10:00:00Z',
    records: {
      'register-api-client': [
        {
          page: 'form',
          at: '2026-11-24T10:00:00Z',
          fields: [
            {
              id: 'client-name',
              label: 'Client Name',
              verdict: 'ok',
              recommended: 'a',
              value: 'a',
            },
          ],
        },
      ],
    },
  };
  const receipt = {
    id,
    receivedAt: '2026-11-24T10:00:00Z',
    instance: 'Acme Ltd',
    tenant,
    credentials: ['tenant', 'clientId'],
  };
  const checked = {
    checks: Object.fromEntries(
      ['token', 'wql', 'invoices', 'pdf', 'customers', 'soap'].map((one) => [
        one,
        { state: 'failed', finding: { key: 'findings.verify.timeout', substitutions: [] } },
      ]),
    ),
    running: false,
    at: '2026-11-24T10:00:00Z',
    of: { connection: {}, password: {} },
  };
  const submission = {
    tenant,
    session: id,
    opened: {
      id,
      link: 'm',
      submitUrl: 'https://connect.kolleno.com/workday/v1/submissions/',
      key: keyOf('EC on P-256').jwk,
      target: {
        instance: 'Acme Ltd',
        instanceUrl: 'https://app.kolleno.com/',
        environment: 'non-production',
        expiresAt: '2099-01-01T00:00:00Z',
        accepts: ['tenant'],
      },
    },
    sealedAt: '2026-11-24T10:00:00Z',
    idempotencyKey: 'k',
    jwe: 'a.b.c.d.e',
    credentials: ['tenant'],
    revisions: {},
  };
  const good = {
    progress: { [tenant]: progress },
    receipts: { [tenant]: receipt },
    'finished-checks': { [tenant]: checked },
    'learnt-ids': {
      views: { '6$711': ['create-security-group/form'] },
      urls: {},
      labels: { '56$1': 'Name' },
    },
    'confirmed-pages': {
      [tenant]: [
        { page: 'create-security-group/form', is: true, title: 'a', urlTaskId: null, viewIds: [] },
      ],
    },
    'overlay-off': {
      ...nowhereOff,
      tenants: [tenant],
      pages: { [tenant]: ['register-api-client/form'] },
    },
    settings: { ...noSettings, names: { isuUserName: 'kolleno' } },
    'sealed-submission': submission,
    introduction: { welcomed: true, orientation: 2 },
  };
  const names = Object.keys(good) as (keyof typeof good)[];

  beforeEach(() => disk.clear());

  fuzz(
    'the items on disk (utils/storage/items.ts)',
    fc.oneof(
      valueLike(good),
      fc
        .constantFrom(...names)
        .chain((name) => valueLike(good[name]).map((value) => ({ ...good, [name]: value }))),
    ),
    async (items) => {
      await disk.set(typeof items === 'object' && items !== null ? { ...items } : {});
      const context = await guideContext(tenant);
      for (const id of nameIds) expect(context.names[id]).toBeTypeOf('string');
      await onKnownPages(
        {},
        { tabId: 1, at: { ...at, environment: 'non-production', urlTaskId: null } },
      );
      offPlaces(await overlayOff.getValue());
      await unfinished();
      const facts = await readFacts(tenant);
      if (facts) expect(reportMarkdown(makeReport(facts, new Date(now)))).toContain(at.tenant);
    },
    2_000,
  );

  fuzz(
    "Kolleno's key, as earlier versions kept it on disk (kollenoKey)",
    valueLike({ origin: 'https://connect.kolleno.com', key: keyOf('EC on P-256').jwk }),
    async (raw) => {
      await disk.clear();
      await disk.set({ 'kolleno-key': raw });
      expect(await kollenoKey(tenant)).toBeNull();
    },
  );

  fuzz(
    'the sealed sets of a tenant (readSets)',
    later(() => ({ [tenant]: { sets: [set] } })),
    (raw) => {
      const { sets, expiredCount } = readSets(raw, tenant, now);
      expect(expiredCount).toBeGreaterThanOrEqual(0);
      for (const one of sets) {
        expect(one.label.tenant).toEqual(of);
        expect(Date.parse(one.label.expiresAt)).toBeGreaterThan(now);
      }
    },
  );

  fuzz('the label of a sealed set (readSet, readLabel)', jsonLike(label), (aad) => {
    const read = readSet({ ...set, aad: base64url.encode(bytes(aad)) });
    if (read) expect(read.label.version).toBe(1);
  });

  fuzz(
    'what a sealed set holds (openSet)',
    fc.tuple(jsonLike(content), fc.boolean()),
    async ([plaintext, right]) => {
      const opened = await openSet(
        await sealed(plaintext, label),
        right ? passphrase : 'another',
        tenant,
      );
      if (!right) return expect(opened).toBeNull();
      for (const kept of Object.values(opened ?? {})) expect(kept.value).toBeTypeOf('string');
    },
  );
});

/** The guarantees of opening a file. */
const isPayload = (value: unknown) =>
  typeof value === 'object' && value !== null && 'tenant' in value && 'credentials' in value;

describe('a sealed file', () => {
  fuzz(
    'a sealed file (readSealedFile, openWithPassphrase)',
    fc.constant(null).chain(() => fc.oneof(jsonLike(file), anyText)),
    async (text) => {
      try {
        const payload = await openWithPassphrase(readSealedFile(text), '7KQ2');
        expect(payload.version).toBe(1);
      } catch (error) {
        expect(error).toBeInstanceOf(SealedFileError);
      }
    },
  );

  const key = { ...keyOf('EC on P-256').jwk, kid: 'kolleno' };
  const inside = () => ({
    ...set,
    recipients: [{ ...set.recipients[0], header: { alg: key.alg, kid: 'kolleno' } }],
  });
  fuzz(
    'the sets inside a sealed file (mergeSealedSets)',
    later(() => ({
      version: 1,
      sealedAt: '2026-11-24T10:00:00Z',
      tenant: of,
      credentials: {},
      sealed: [inside()],
    })).filter(isPayload),
    async (payload) => {
      try {
        const { credentials } = await mergeSealedSets(payload as SealedFilePayload, [key]);
        expect(credentials).toBeTypeOf('object');
      } catch (error) {
        expect(error).toBeInstanceOf(SealedFileError);
      }
    },
  );

  fuzz(
    'a passphrase that was heard (asSealed)',
    textLike('7kq2 m4rw-39cf', '7KQ2-M4RW-39CF-Y8K6-5QWM'),
    (typed) => {
      expect(normalisePassphrase(typed)).not.toMatch(/\s/);
      expect(normalisePassphrase(normalisePassphrase(typed))).toBe(normalisePassphrase(typed));
    },
  );
});
