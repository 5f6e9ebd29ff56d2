import { notIntroduced } from '../../utils/introduction/introduction.ts';
import {
  allDone,
  aProgress,
  credentials,
  key,
  receipt,
  registerPage,
  target,
  verified,
} from '../components/examples.ts';
import * as example from './examples.ts';
import type { State, Stored } from './state.ts';

const { aFill, aKeeping, anyPage, connected, everyVerdict, fourLists, production, ready, underWay } = example;

const action = (name: string) => `[data-action="${name}"]`;
const step = (task: string) => `[data-step="${task}"]`;
const card = (state: string) => `[data-keeping="${state}"]`;
const handoff = (state: string) => `[data-handoff="${state}"]`;
const check = (id: string, state: string) => `[data-check="${id}"][data-state="${state}"]`;
/** By its place from the end, where nothing else tells a fold. */
const fold = (part: string) => `details:has(${part}) > summary`;

type Way = Omit<State, 'name' | 'on' | 'shows' | 'stored'>;
const state =
  (on: State['on']) =>
  (name: string, shows: string, stored: Stored = {}, way: Way = {}): State => ({
    on,
    name,
    shows,
    stored,
    ...way,
  });
const panel = state('panel');
const settings = state('settings');
const report = state('report');
const welcome = state('welcome');

/** Every state of the panel, the settings and the report. A new one is one entry: its name, what shows in it only, what is stored, and the way there. */
export const states: State[] = [
  // Where the tab is
  panel('loading', 'main[aria-busy="true"]', {}, { waits: true }),
  panel('not in Workday, nothing begun', 'main[data-tenant=""]'),
  panel('at Kolleno, with captured values', 'main[data-tenant="acme_dpt1"]', { ...ready, status: undefined }),
  panel('signed out of Workday', 'main[data-tenant=""]', {}, { tab: 'signed-out' }),
  panel('first sight of a tenant', step('view-api-clients'), { status: anyPage }),
  panel('offline', '[role="alert"]', { ...ready, handoff: connected }, { offline: true }),
  panel('a fault of the panel itself', 'main [role="alert"] button', {
    status: { match: 'certain', task: 'none' },
  }),
  panel('left by a newer version', '[data-kept-by-newer]', {
    status: anyPage,
    local: { progress: {}, progress$: { v: 99 } },
  }),

  panel('the first step of the orientation', '[data-orientation="1"]', { introduction: notIntroduced }),
  panel('the second step of the orientation', '[data-orientation="2"]', {
    status: anyPage,
    introduction: { welcomed: true, orientation: 2 },
  }),
  panel('the last step of the orientation', '[data-orientation="3"]', {
    status: anyPage,
    introduction: { welcomed: true, orientation: 3 },
  }),

  // The open page
  panel('a page with fields to fill', action('fill-task'), { status: registerPage }),
  panel('every verdict', '[data-uncertain]', { status: everyVerdict, progress: underWay }),
  panel(
    'why a field matters',
    '[data-field] details[open]',
    { status: everyVerdict },
    {
      does: ['[data-field="scope-functional-areas"] summary'],
    },
  ),
  panel('everything is right', '[data-verdict="ok"]', { status: example.allRight, progress: underWay }),
  panel('filling', action('stop'), {
    status: { ...registerPage, fill: aFill({ running: true, done: 2, total: 5, current: 'Client Name' }) },
  }),
  panel('filling met problems', action('fill-task'), { status: example.fillProblems }),
  panel(
    'the page is out of reach',
    '[role="alert"] button',
    { status: registerPage },
    {
      does: [action('fill-task')],
    },
  ),
  panel('a possible page', action('confirm-task'), { status: example.possible }),
  panel('the wrong task', '[data-match="certain"]', { status: example.wrongTask, progress: underWay }),
  panel('a one-time value is on the page', '[data-match="certain"]', { status: example.secretPage }),
  panel('a one-time value is captured', '[data-credential="clientSecret"][data-state="captured"]', {
    status: { ...example.secretPage, guarded: false },
    progress: underWay,
    credentials: credentials('tenant', 'clientId', 'clientSecret'),
    keeping: aKeeping({}),
  }),
  panel('the four lists', '[data-permission]', { status: fourLists }),
  panel('filling the lists', action('stop'), {
    status: {
      ...fourLists,
      fill: aFill({ running: true, done: 7, total: 19, current: 'Process: Customer Invoice Payment' }),
    },
  }),
  panel('skipping a permission', 'dialog[open]', { status: fourLists }, { does: [action('skip')] }),
  panel(
    'skipping for a reason of one’s own',
    'dialog input[type="text"]',
    { status: fourLists },
    {
      does: [action('skip'), 'dialog label:last-of-type input'],
    },
  ),

  // The journey
  panel('under way', step('activate-security-policy-changes'), { status: anyPage, progress: underWay }),
  panel(
    'a step that needs attention',
    `details[open] ${action('mark-done')}`,
    { status: anyPage, progress: underWay },
    {
      does: [`${step('activate-security-policy-changes')} summary`],
    },
  ),
  panel(
    'a step done by hand',
    `details[open] ${action('take-back')}`,
    { status: anyPage, progress: underWay },
    {
      does: [`${step('maintain-password-rules')} summary`],
    },
  ),
  panel(
    'marking a step as done',
    'dialog[open]',
    { status: anyPage, progress: underWay },
    {
      does: [
        `${step('activate-security-policy-changes')} summary`,
        `${step('activate-security-policy-changes')} ${action('mark-done')}`,
      ],
    },
  ),
  panel(
    'a step by hand',
    '[data-step-by-hand]',
    { status: anyPage, progress: underWay },
    {
      does: ['main > details:has(h2):not(:has(ul)) > summary'],
    },
  ),
  panel('all steps done', step('view-api-clients'), { status: anyPage, progress: allDone }),
  panel('set up once more', '[data-run="again"]', {
    status: anyPage,
    progress: aProgress({}, { run: { kind: 'again', at: '2026-11-25T09:00:00Z' } }),
    earlier: [example.earlierRun],
  }),
  panel('new credentials only', '[data-run="rotation"]', {
    status: anyPage,
    progress: example.rotating,
    earlier: [example.earlierRun],
  }),
  panel(
    'asking before setting up again',
    'dialog[open]',
    { status: anyPage, progress: allDone, receipt },
    {
      does: [action('set-up-again')],
    },
  ),
  panel('names of another tenant', '[data-offered-names]', {
    status: anyPage,
    others: { [production]: example.inProduction },
  }),
  panel(
    'several tenants',
    '[data-known-tenant]',
    {
      status: anyPage,
      progress: underWay,
      others: { [production]: example.inProduction },
    },
    { does: [fold('[data-known-tenant]')] },
  ),
  panel(
    'asking before forgetting a tenant',
    'dialog[open]',
    {
      status: anyPage,
      progress: underWay,
      others: { [production]: example.inProduction },
    },
    { does: [fold('[data-known-tenant]'), action('forget-tenant')] },
  ),
  panel('nothing is drawn on the page', action('overlay-on'), {
    status: anyPage,
    off: { all: true, tenants: [], pages: {} },
  }),
  panel(
    'switches for the drawing',
    `details[open] ${action('overlay-off')}`,
    { status: registerPage },
    {
      does: [fold(action('overlay-off'))],
    },
  ),
  panel(
    'a page report',
    '[data-report]',
    {},
    {
      tab: 'tenant',
      does: ['main > details:has(h2):not(:has(ul)) > summary', action('page-report')],
    },
  ),

  // Values
  panel('every kind of value', '[data-state="rejected"]', {
    ...ready,
    credentials: example.everyCredential,
  }),
  panel(
    'a value is shown',
    '[data-credential="clientSecret"]',
    {
      ...ready,
      session: { 'kept-values': example.keptValues },
    },
    { does: ['[data-credential="clientSecret"] [data-action="reveal"]'] },
  ),
  panel('copying one by one', action('copy-next'), ready, { does: [fold(action('copy-next'))] }),
  panel('values sealed for Kolleno', card('sealed'), {
    ...ready,
    credentials: example.leftFrom('sealed'),
    keeping: aKeeping({ state: 'sealed', kolleno: true }),
  }),
  panel('values that wait for the passphrase', card('locked'), {
    ...ready,
    credentials: example.leftFrom('locked'),
    keeping: aKeeping({ state: 'locked', passphrase: true }),
  }),
  panel(
    'the wrong passphrase',
    `${card('locked')} [role="alert"]`,
    {
      ...ready,
      credentials: example.leftFrom('locked'),
      keeping: aKeeping({ state: 'locked', passphrase: true }),
    },
    { does: [[`${card('locked')} input`, 'not this one'], action('unlock')] },
  ),
  panel('what lies on disk cannot be read', card('none'), {
    status: anyPage,
    progress: allDone,
    credentials: credentials(),
    keeping: aKeeping({ state: 'none', until: null, trouble: 'unreadable' }),
  }),
  panel('values whose time was over', card('none'), {
    status: anyPage,
    progress: allDone,
    credentials: credentials(),
    keeping: aKeeping({ state: 'none', until: null, expired: true }),
  }),
  panel('choosing a passphrase', 'dialog[open]', ready, { does: [action('protect')] }),
  panel('a passphrase that is too short', 'dialog [role="alert"]', ready, {
    does: [
      action('protect'),
      ['dialog label + input', 'short'],
      ['dialog div + div input', 'short'],
      `dialog ${action('protect')}`,
    ],
  }),
  panel('a passphrase that was made', 'dialog code', ready, {
    does: [action('protect'), 'dialog form div > button:not([data-action])'],
  }),
  panel('asking before wiping', 'dialog[open]', ready, { does: [action('wipe')] }),

  // The check
  panel('a check lacks values', check('token', 'idle'), {
    status: anyPage,
    credentials: credentials('tenant'),
  }),
  panel('checking', check('wql', 'running'), { ...ready, verification: example.checking }),
  panel('all checks passed', check('pdf', 'passed'), { ...ready, verification: verified }),
  panel('checks that failed', check('wql', 'failed'), { ...ready, verification: example.refused }),
  panel('Workday asks to wait', check('wql', 'failed'), { ...ready, verification: example.askedToWait }),
  panel('asking before trying the password', 'dialog[open]', ready, {
    does: [`${check('soap', 'idle')} button`],
  }),

  // The way to Kolleno
  panel('no link', handoff('disconnected'), { ...ready, verification: verified }),
  panel('a link to somebody else', `${handoff('disconnected')} [role="alert"]`, {
    ...ready,
    handoff: { state: 'disconnected', problem: example.foreignLink },
  }),
  panel('a link that is none', `${handoff('disconnected')} [role="alert"]`, ready, {
    does: [[`${handoff('disconnected')} input`, 'https://example.com/'], action('connect')],
  }),
  panel('a submission without an answer', '[data-unfinished]', {
    ...ready,
    handoff: { state: 'disconnected', unfinished: { instance: 'Acme Ltd', tenant: key } },
  }),
  panel('connected', handoff('connected'), { ...ready, handoff: connected, verification: verified }),
  panel('connected, not checked', handoff('connected'), { ...ready, handoff: connected }),
  panel('connected to a production instance', handoff('connected'), {
    ...ready,
    handoff: { state: 'connected', target: { ...target, environment: 'production' } },
  }),
  panel('sending', handoff('sending'), {
    ...ready,
    handoff: { state: 'sending', target, tenant: key, attempt: 1 },
  }),
  panel('waiting for the next attempt', '[data-waiting="true"]', {
    ...ready,
    handoff: { state: 'sending', target, tenant: key, attempt: 2, waiting: example.wait },
  }),
  panel('sending failed', handoff('failed'), {
    ...ready,
    handoff: { state: 'failed', target, problem: example.busy },
  }),
  panel('values refused', handoff('failed'), {
    ...ready,
    handoff: { state: 'failed', target, problem: example.valuesRefused },
  }),
  panel('the link expired', handoff('expired'), {
    ...ready,
    handoff: { state: 'expired', target, problem: example.expired },
  }),
  panel('received', handoff('received'), {
    ...ready,
    credentials: example.leftFrom('sent'),
    receipt,
    handoff: { state: 'received', receipt },
  }),
  panel('received, asked how far it is', '[data-delivery="connecting"]', {
    ...ready,
    credentials: example.leftFrom('sent'),
    receipt,
    handoff: { state: 'received', receipt },
    delivery: example.askedOnce,
  }),
  panel('received for another tenant', handoff('received'), {
    ...ready,
    handoff: { state: 'received', receipt: example.anotherTenant },
  }),
  panel(
    'sending is not allowed',
    handoff('connected'),
    { ...ready, handoff: connected },
    {
      policy: { allowSend: false },
    },
  ),

  // Settings
  settings('settings as the guide has them', '[data-name]'),
  settings('settings of a company', '[data-status="added"]', { settings: example.companySettings }),
  settings(
    'a name that cannot be',
    '[aria-invalid="true"]',
    {},
    {
      does: [['[data-name="apiClient"] input', ' '], action('save-names')],
    },
  ),
  settings(
    'a permission that is there',
    '[role="alert"]',
    {},
    {
      does: [
        ['section:has(> ul > [data-access="get"]) form input', 'Process: Customer Invoice - View'],
        `section:has(> ul > [data-access="get"]) ${action('add-permission')}`,
      ],
    },
  ),
  settings(
    'asking before a reset',
    'dialog[open]',
    { settings: example.companySettings },
    {
      does: [action('reset-settings')],
    },
  ),
  settings('settings with switches off', '[data-off]', {
    off: { all: true, tenants: [key], pages: { [key]: ['register-api-client/form'] } },
  }),
  settings('settings under a policy', '[data-policy-problem]', {}, { policy: example.policy }),
  settings('settings loading', 'main[aria-busy="true"]', {}, { waits: true }),
  settings('settings left by a newer version', '[data-kept-by-newer]', {
    local: { settings: {}, settings$: { v: 99 } },
  }),

  settings(
    'the article’s lists compared',
    '[data-compare="read"]',
    { settings: example.companySettings },
    {
      does: [action('compare-guide')],
    },
  ),
  settings(
    'the article cannot be read',
    '[data-compare="failed"]',
    {},
    {
      offline: true,
      does: [action('compare-guide')],
    },
  ),

  // Before and after
  welcome('the welcome page', '[data-asked]'),
  report('a report', '[data-set-up-report="ready"]', {
    progress: example.reported,
    credentials: example.leftFrom('sent'),
    verification: verified,
    receipt,
    local: { 'finished-checks': { [key]: example.refused } },
  }),
  report('a report of a beginning', '[data-set-up-report="ready"]', {
    progress: aProgress({ 'create-security-group': { state: 'done', at: '2026-11-23T10:42:00Z' } }),
  }),
  report('no report yet', '[data-set-up-report="nothing"]'),
  report('a report that failed', '[data-set-up-report="failed"]', {
    local: { progress: {}, progress$: { v: 99 } },
  }),
  report('a report loading', '[data-set-up-report="loading"]', {}, { waits: true }),
];
