import type { CredentialName } from '../../../guide/task.ts';
import type { Secret } from '../../../lib/secret.ts';
import { checkFinding } from '../../../state/checks.ts';
import { type Ended, failed, passed } from './outcome.ts';
import { callService, type Limits, type ServiceReply } from './request.ts';
import { transportError } from './transport-errors.ts';

/**
 * `proved`: the password let the user in, whatever came after. `refused`: the values that must not
 * be sent again as they are.
 */
export type SoapOutcome =
  | { ended: Ended; proved: boolean; refused: readonly CredentialName[] }
  | 'stopped';

/**
 * Calls Get_Customers for one customer, signed in as the integration user (docs/workday.md,
 * "Services"). Reads only.
 */
export async function callSoap(
  url: URL,
  user: { name: Secret; tenant: string; password: Secret },
  limits: Limits,
): Promise<SoapOutcome> {
  const body = getCustomers(`${user.name.reveal()}@${user.tenant}`, user.password.reveal());
  const headers = { Accept: 'text/xml', 'Content-Type': 'text/xml; charset=utf-8' };
  return soapOutcome(await callService(url, { method: 'POST', headers, body }, limits));
}

/** Interprets the reply of the web service (docs/workday.md, "Error signatures"). */
export function soapOutcome(reply: ServiceReply): SoapOutcome {
  const error = transportError(reply);
  if (error?.state === 'stopped' || (reply.kind !== 'answer' && !error)) return 'stopped';
  if (error) return unproved(error);
  if (reply.kind !== 'answer') return 'stopped';
  const { status, type, text } = reply;
  if (status === 404) return unproved(failed('findings.verify.noService', 'view-api-clients'));
  if (type !== 'xml') return unproved(failed('findings.verify.unreadable', 'view-api-clients'));
  const code = element(text, 'faultcode');
  const sentence = element(text, 'faultstring');
  if (/authenticationError/i.test(code) || /invalid user\s?name or password/i.test(sentence)) {
    return {
      ended: {
        ...failed('findings.verify.passwordRefused', 'create-integration-system-user'),
        rejected: ['isuPassword'],
      },
      proved: false,
      refused: ['restEndpoint', 'isuUserName', 'isuPassword'],
    };
  }
  if (/not authorized/i.test(sentence)) {
    return proved(failed('findings.verify.passwordWithoutRights', 'maintain-domain-permissions'));
  }
  if (/validationError/i.test(code)) {
    return proved({ state: 'passed', finding: checkFinding('findings.verify.passwordOnly') });
  }
  if (status === 200 && /<(?:[\w.-]+:)?Get_Customers_Response[\s>]/.test(text) && isWhole(text)) {
    return proved(passed);
  }
  return unproved(failed('findings.verify.notUnderstood', undefined, String(status)));
}

const proved = (ended: Ended): SoapOutcome => ({ ended, proved: true, refused: [] });
const unproved = (ended: Ended): SoapOutcome => ({ ended, proved: false, refused: [] });

/** A connection may break off in the middle of an answer without an error. */
const isWhole = (xml: string) => /<\/(?:[\w.-]+:)?Envelope>\s*$/.test(xml.slice(-200));

/**
 * Text of the first element of this name with any prefix; empty if there is none. A worker has no
 * XML parser.
 */
function element(xml: string, name: string): string {
  return new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?>([^<]{0,500})<`).exec(xml)?.[1] ?? '';
}

const securityNamespace =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const passwordTextType =
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordText';

export function getCustomers(user: string, password: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wd="urn:com.workday/bsvc">',
    `<env:Header><wsse:Security xmlns:wsse="${securityNamespace}" env:mustUnderstand="1"><wsse:UsernameToken>`,
    `<wsse:Username>${escapeXml(user)}</wsse:Username>`,
    `<wsse:Password Type="${passwordTextType}">${escapeXml(password)}</wsse:Password>`,
    '</wsse:UsernameToken></wsse:Security></env:Header>',
    '<env:Body><wd:Get_Customers_Request wd:version="v42.0"><wd:Response_Filter>',
    '<wd:Page>1</wd:Page><wd:Count>1</wd:Count>',
    '</wd:Response_Filter></wd:Get_Customers_Request></env:Body></env:Envelope>',
  ].join('');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
