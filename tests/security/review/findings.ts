/**
 * The findings of the security review of November 2026, each with the tests that would have caught
 * it. `npm run security` runs all of them; docs/security.md lists them.
 */
export interface Finding {
  /** Number in the review; `H` is a case of the field tests. */
  id: string;
  /** What was wrong, in a reviewer's words. */
  title: string;
  tests: ProvingTest[];
}

export interface ProvingTest {
  /** Path below `tests/`. */
  file: string;
  /** Part of the test's full name, or of the name of the group that it is in. */
  name: string;
}

const by = (file: string, ...names: string[]): ProvingTest[] =>
  names.map((name) => ({ file, name }));

export const findings: readonly Finding[] = [
  {
    id: '1',
    title: 'A page in a background tab replaces the connected session, and Send follows',
    tests: [
      ...by('security/consent/consent.module.test.ts', 'sends only to the session'),
      ...by(
        'e2e/consent.test.ts',
        'changes nothing, and Send goes to the session on show',
        'changes nothing after a submission that failed',
        'changes nothing after a receipt',
      ),
      ...by('integration/handoff/offer.test.ts', 'connects nothing until a person takes it'),
      ...by(
        'security/hostile/hostile.browser.test.ts',
        'swaps the offer under the pointer',
        'changes the values between drawing and press',
      ),
    ],
  },
  {
    id: '2',
    title: 'What lies on disk is believed, and page scripts can write there',
    tests: [
      ...by(
        'security/hostile/taken-over-in-firefox.browser.test.ts',
        'a taken-over page script writes every item wherever it can',
        'no permission, session, offer or receipt comes from there',
        'no ciphertext opens with a key from there',
      ),
      ...by(
        'security/hostile/hostile.browser.test.ts',
        'has taken over the page script: reads and writes what the extension stores',
      ),
      ...by(
        'unit/background/move-from-storage-local.test.ts',
        'what a page script could have written',
      ),
      ...by('unit/compatibility/oldest-browsers.test.ts', 'has every extension API'),
    ],
  },
  {
    id: '3',
    title: 'The tenant on show changes under the pointer',
    tests: by(
      'e2e/consent.test.ts',
      'between pointer down and up: nothing is sent',
      'a tenth of a second before the press: nothing is sent',
    ),
  },
  {
    id: '4',
    title: 'Endpoints are kept and sent as raw text',
    tests: by(
      'unit/tenant/endpoints.test.ts',
      'means the same to a parser of RFC 3986',
      'is accepted by the contract, and nothing else is',
      'an endpoint that another program could read differently is refused',
    ),
  },
  {
    id: '5',
    title: "The link's token stands in History, Sessions and other files",
    tests: [
      ...by('integration/handoff/offer.test.ts', 'opens nothing for a second browser'),
      ...by('integration/handoff/offer.test.ts', 'is no token, and no token stands in an address'),
      ...by(
        'security/canary/canary.browser.test.ts',
        'after the browser closes, its profile and history have none of them',
      ),
    ],
  },
  {
    id: '6',
    title: 'An update of the extension wipes what is in memory only',
    tests: [
      ...by('unit/background/update.test.ts', 'an update of the extension'),
      ...by('unit/background/update.test.ts', 'values that went with the memory'),
      ...by('security/kill/capture.module.test.ts', ''),
    ],
  },
  {
    id: '7',
    title: 'One message of a taken-over page fills the storage',
    tests: [
      ...by(
        'unit/background/bounds.test.ts',
        'has room after the largest status from every tab of one page',
        'has room for another host after captures',
      ),
      ...by(
        'security/hostile/hostile.browser.test.ts',
        'fills the storage in the name of hundreds',
      ),
    ],
  },
  {
    id: '8',
    title: 'An uncertain value overwrites a certain one and is sent without a word',
    tests: [
      ...by(
        'unit/vault/uncertain-values.test.ts',
        'never replaces a certain one',
        'is asked about before it is sent',
        'a one-time value that was replaced',
      ),
      ...by('unit/vault/captured-since.test.ts', 'survives the receipt'),
    ],
  },
  {
    id: '9',
    title: 'A value that nobody can see passes as certain',
    tests: [
      ...by('unit/content/visibility-gate.test.ts', 'passes an invisible value on as uncertain'),
      ...by(
        'security/hostile/hostile.browser.test.ts',
        'puts Client Secret rows where nobody sees',
      ),
    ],
  },
  {
    id: '10',
    title: 'No content security policy of its own, no Trusted Types',
    tests: [
      ...by(
        'e2e/content-security-policy.test.ts',
        'code that got into the side panel',
        'the background cannot send to another server',
      ),
      ...by('security/hostile/hostile.browser.test.ts', 'has got code into the panel'),
      ...by('unit/background/manifests.test.ts', 'lets its pages load nothing from elsewhere'),
    ],
  },
  {
    id: '11',
    title: 'The command that opens a sealed file prints and believes what it opens',
    tests: by(
      'unit/sealed-file/untrusted-file.test.ts',
      'is printable ASCII, whatever a file contains',
      'cannot choose the algorithm: the key does',
      'is not opened if it is compressed',
    ),
  },
  {
    id: '12',
    title: 'Words on the page make Fill generate passwords of a few characters',
    tests: by(
      'unit/analysis/password-rules-properties.test.ts',
      'has 12 characters or more and follows what was read',
    ),
  },
  {
    id: '13',
    title: 'Fill writes the password into plain text boxes',
    tests: by('unit/workday/secret-boxes.test.ts', 'a secret'),
  },
  {
    id: '14',
    title: 'One remembered key of Kolleno for all tenants and origins',
    tests: by('unit/vault/durable.test.ts', 'each tenant has only the key of its own session'),
  },
  {
    id: '15',
    title: "Endpoints are not tied to the page's data centre, nor to one another",
    tests: [
      ...by('unit/tenant/endpoints.test.ts', 'a services host beside the host of the page'),
      ...by('unit/vault/endpoints.test.ts', 'two endpoints'),
    ],
  },
  {
    id: '16',
    title: 'A page ends the guide with one event, in every tenant for good',
    tests: [
      ...by('unit/messages/content-scripts.test.ts', 'a script ends when a newer one of its name'),
      ...by('security/hostile/hostile.browser.test.ts', 'announces a newer page script'),
      ...by('components/unwatched.test.tsx', 'says within seconds that nobody watches a page'),
      ...by('unit/background/page-senders.test.ts', 'can switch the overlay off on its page'),
    ],
  },
  {
    id: '17',
    title: 'Foreign text in the trusted panel',
    tests: [
      ...by('unit/lib/foreign-text.test.ts', 'a text from outside'),
      ...by('unit/background/bounds.test.ts', 'has its names cut'),
      ...by('integration/handoff/connect.test.ts', 'keeps no mark of a name that nobody sees'),
    ],
  },
  {
    id: '18',
    title: 'Storage areas, scripts by document, key checks',
    tests: [
      ...by('unit/background/restrict-storage.test.ts', 'closes all four areas'),
      ...by(
        'unit/background/page-senders.test.ts',
        'is injected into the very document that asked',
      ),
      ...by('unit/handoff/envelope.test.ts', 'a key of the session'),
    ],
  },
  {
    id: 'H',
    title: "A person's own password, entered by a password manager, is captured",
    tests: [
      ...by('unit/workday/entries.test.ts', 'that a program put in place of the person’s'),
      ...by(
        'security/hostile/hostile.browser.test.ts',
        'enters a password into both boxes, as a password manager would',
      ),
    ],
  },
];
