import { routes } from '../../../utils/background/routes/router.ts';

const fixed = [
  // URLs and links
  'the address of a page (addressOf)',
  'an endpoint that a page shows (endpointOf)',
  'the captured endpoints, before they are called (servicesOf, tokenService)',
  'a hand-off link (parseHandoffLink)',
  "Kolleno's page content script (entrypoints/handoff.content)",
  "the panel's place, from a tab's address (placeOf, pinnedTab)",
  "the report page's tenant (tenantIn)",
  // Texts of a page
  "a page's text (oneLine, cleanLabel, labelKey, optionKey)",
  'a name (normaliseName, sameName)',
  'a title (fitTitle, ownTitle)',
  'a first look at the title (mayBeTask, readDocumentTitle)',
  'password rules, and a password by them (parsePasswordRules, generatePassword, checkPassword)',
  'a value shown as a credential (refusalOf)',
  'a captured value (shapeOf)',
  // Pages
  'a page of any elements (readPage, observe, idsToLearn)',
  'the same page reported (reportPage)',
  "the same page's lists, menus and search (openMenus, findTab, openPopups)",
  'a page as data (recognise, compare, readCaptures)',
  // Messages
  'any message from any sender (createRouter)',
  'a message to a page script (listenInTab)',
  // Kolleno
  'a hand-off session (openLink)',
  "a session's keys (usableKey)",
  'a receipt (readReceipt)',
  'an answer to a submission (submit)',
  'how long Kolleno asks to wait (retryAfter)',
  'how far Kolleno is (checkStatus)',
  "what Kolleno's page says by itself (createKollenoListener)",
  'an answer of the help centre (readArticle)',
  "the lists of Kolleno's article (articleLists, compareLists)",
  // Workday's services
  "an answer of Workday's services (request)",
  'an answer of the token endpoint (tokenOutcome)',
  'an answer of a service that reads (checkWql, checkInvoices, checkPdf, checkCustomer)',
  'an answer of the web service (soapOutcome)',
  'the values of a call (getCustomers)',
  // The disk and files
  'the items on disk (utils/storage/items.ts)',
  "Kolleno's key, as earlier versions kept it on disk (kollenoKey)",
  'the sealed sets of a tenant (readSets)',
  'the label of a sealed set (readSet, readLabel)',
  'what a sealed set holds (openSet)',
  'a sealed file (readSealedFile, openWithPassphrase)',
  'the sets inside a sealed file (mergeSealedSets)',
  'a passphrase that was heard (asSealed)',
  // The organisation's policy
  'a policy (parsePolicy)',
] as const;

export type Parser = (typeof fixed)[number] | `the message ${keyof typeof routes}`;

/**
 * Every parser of untrusted data: pages, services, messages, links, files, storage. Each is fuzzed
 * in one of the files beside this one.
 */
export const parsers: readonly Parser[] = [
  ...fixed,
  ...(Object.keys(routes) as (keyof typeof routes)[]).map((type): Parser => `the message ${type}`),
];
