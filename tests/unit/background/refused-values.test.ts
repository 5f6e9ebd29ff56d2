import { describe, expect, it } from 'vitest';
import { routes } from '../../../utils/background/routes/router.ts';
import { reveal } from '../../../utils/background/vault/read-credentials.ts';
import type { CredentialName } from '../../../utils/guide/task.ts';
import type { EnteredCredential } from '../../../utils/messages/protocol.ts';
import { progresses } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';

const captures = (credential: CredentialName, value: string) =>
  routes.capture.handle(
    { ...at, credential, value, task: 'create-integration-system-user' },
    { tabId: 1, at: { ...at, environment: 'non-production', urlTaskId: null } },
  );
const enters = (credential: EnteredCredential, value: string, ornament?: 'keep' | 'drop') =>
  routes['enter-credential'].handle(
    { tenant, credential, value, ...(ornament && { ornament }) },
    'extension page',
  );
const refused = async () => (await progresses.getValue())[tenant]?.refused;

describe('an integration user’s name', () => {
  it.each(['ISU Kolleno', 'ISU Report Owner', 'Köln & Söhne (ISU) <1>'])(
    'is kept as it is, from the page and by hand: %s',
    async (name) => {
      expect(await captures('isuUserName', name)).toEqual({ captured: true });
      expect(await reveal(tenant, 'isuUserName')).toEqual({ value: name });
      expect(await enters('isuUserName', name)).toEqual({ kept: true });
    },
  );

  it('is refused with a note at its step where it has a character that nobody can see', async () => {
    expect(await captures('isuUserName', 'ISU\u200bKolleno')).toEqual({ captured: false });
    expect(await refused()).toMatchObject({
      isuUserName: { finding: 'findings.refused.unseen', at: expect.any(String) },
    });
    await captures('isuUserName', 'ISU Kolleno');
    expect(await refused()).toEqual({});
  });

  it('loses the tenant that guides append, and says so', async () => {
    expect(await enters('isuUserName', `kolleno@${at.tenant}`)).toEqual({
      kept: true,
      dropped: `@${at.tenant}`,
    });
    expect(await reveal(tenant, 'isuUserName')).toEqual({ value: 'kolleno' });
  });

  it('is asked about where the rest could be meant', async () => {
    expect(await enters('isuUserName', 'kolleno@other')).toEqual({ kept: false, ask: '@other' });
    expect(await enters('isuUserName', 'kolleno@other', 'keep')).toEqual({ kept: true });
    expect(await reveal(tenant, 'isuUserName')).toEqual({ value: 'kolleno@other' });
  });
});

describe('an endpoint entered by hand', () => {
  it('of production is refused in a sandbox, with the reason and step 9', async () => {
    const token = values.tokenEndpoint.replace('impl-services1', 'services1');
    expect(await enters('tokenEndpoint', token)).toMatchObject({
      kept: false,
      refusal: {
        finding: 'findings.page.endpointOfOtherHost',
        substitutions: [expect.any(String), 'services1.wd12.myworkday.com', at.host],
      },
    });
  });

  it('of the other kind, or of another tenant, says which', async () => {
    expect(await enters('tokenEndpoint', values.restEndpoint)).toMatchObject({
      refusal: { finding: 'findings.refused.otherEndpoint' },
    });
    expect(
      await enters('restEndpoint', values.restEndpoint.replace('acme', 'other')),
    ).toMatchObject({
      refusal: { finding: 'findings.page.endpointOfOtherTenant' },
    });
  });
});
