import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Account } from '../tenant/accounts.ts';
import { reachOf } from '../tenant/reach.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { ServiceAnswer } from './answers.ts';

/**
 * Operations that read, and the domains whose Get access they need (docs/workday.md, "Domains").
 */
const operations: Record<string, readonly string[]> = {
  Get_Customers_Request: ['View: Customer'],
  Get_Customer_Invoices_Request: ['Process: Customer Invoice - View', 'Manage: Customer Invoice'],
  Get_Customer_Payments_Request: ['Process: Customer Invoice Payment', 'Process: Customer Payment'],
};

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
});

/**
 * `POST /ccx/service/{tenant}/Revenue_Management/{version}`, authenticated by a WS-Security
 * UsernameToken.
 */
export function answerRevenueManagement(
  tenant: Tenant,
  version: string,
  body: string,
): ServiceAnswer {
  if (body === '' || XMLValidator.validate(body) !== true || /&(?![a-z]+;|#)/.test(body))
    return fault(
      'validationError',
      'Validation error occurred. The request is not well-formed XML.',
    );
  const envelope = child(parser.parse(body), 'Envelope');
  const account = signOn(tenant, child(envelope, 'Header'));
  if (!account) return fault('authenticationError', 'invalid username or password');

  const soapBody = child(envelope, 'Body');
  const operation = Object.keys(soapBody).find((name) => Object.hasOwn(operations, name));
  if (!operation || !/^v\d{2}\.\d$/.test(version))
    return fault('validationError', 'Validation error occurred. Invalid request or version.');
  const reach = reachOf(tenant, account.id, operations[operation] ?? [], ['get']);
  if (reach === 'none')
    return fault(
      'processingError',
      'Processing error occurred. The task submitted is not authorized.',
    );
  return results(tenant, operation, version, reach === 'everything');
}

/** The user is `name@tenant`. */
function signOn(tenant: Tenant, header: Record<string, unknown>): Account | null {
  const token = child(child(header, 'Security'), 'UsernameToken');
  const { Username: user, Password: password } = token;
  if (typeof user !== 'string' || typeof password !== 'string') return null;
  const [, userName, tenantName] = /^(.+)@([^@]+)$/.exec(user.trim()) ?? [];
  if (!userName || tenantName !== tenant.name) return null;
  const account = tenant.accounts.signOn(userName, password);
  return account && tenant.authentication.admits(tenant.groups.of(account.id), 'User Name Password')
    ? account
    : null;
}

function results(tenant: Tenant, operation: string, version: string, all: boolean): ServiceAnswer {
  const { customers, invoices } = tenant.receivables;
  const count = !all
    ? 0
    : operation === 'Get_Customers_Request'
      ? customers.length
      : invoices.length;
  const name = operation.replace('_Request', '_Response');
  return envelopeOf(
    200,
    `<wd:${name} xmlns:wd="urn:com.workday/bsvc" wd:version="${version}"><wd:Response_Results>` +
      `<wd:Total_Results>${count}</wd:Total_Results><wd:Total_Pages>${count}</wd:Total_Pages>` +
      `<wd:Page_Results>${Math.min(count, 1)}</wd:Page_Results><wd:Page>1</wd:Page>` +
      `</wd:Response_Results></wd:${name}>`,
  );
}

function fault(code: string, text: string): ServiceAnswer {
  return envelopeOf(
    500,
    '<SOAP-ENV:Fault xmlns:wd="urn:com.workday/bsvc">' +
      `<faultcode>SOAP-ENV:Client.${code}</faultcode><faultstring>${text}</faultstring></SOAP-ENV:Fault>`,
  );
}

function envelopeOf(status: number, content: string): ServiceAnswer {
  return {
    status,
    contentType: 'text/xml;charset=utf-8',
    body:
      '<?xml version="1.0" encoding="UTF-8"?>' +
      '<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/">' +
      `<SOAP-ENV:Body>${content}</SOAP-ENV:Body></SOAP-ENV:Envelope>`,
  };
}

function child(parent: unknown, name: string): Record<string, unknown> {
  if (typeof parent !== 'object' || parent === null) return {};
  const found: unknown = (parent as Record<string, unknown>)[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}
