import type { IncomingMessage } from 'node:http';
import { newWorkdayId } from '../tenant/generated-values.ts';
import type { Invoice } from '../tenant/receivables.ts';
import type { Tenant } from '../tenant/tenant.ts';
import {
  invalidRequest,
  invalidToken,
  notFound,
  permissionDenied,
  type ServiceAnswer,
} from './answers.ts';
import { callerOf, mayRead } from './bearer.ts';
import { readPaging } from './paging.ts';

/**
 * Aliases recorded in github.com/microsoft/Employee-Self-Service-Agent-Developer-Kit; a real
 * catalogue has some 1,500 more.
 */
const dataSources = [
  'companies',
  'consolidatedInvoices',
  'currencies',
  'customerContacts',
  'customerDepositsForCompany',
  'customerInvoiceLines',
  'customerInvoices',
  'customerInvoiceWriteoffs',
  'customerPaymentForInvoices',
  'customerPayments',
  'customerRefund20',
  'customerTransactions',
  'indexedCustomers',
  'paymentTypes',
  'projects',
].map((alias) => ({ id: newWorkdayId(), alias, descriptor: descriptorOf(alias) }));

/** Sources that answer only with a data source filter. */
const needFilter = ['customerDepositsForCompany', 'customerPayments'];

/** `/ccx/api/wql/v1/{tenant}/{rest}` */
export function answerWql(
  tenant: Tenant,
  request: IncomingMessage,
  rest: string,
  query: URLSearchParams,
): ServiceAnswer {
  const caller = callerOf(tenant, request);
  if (!caller) return invalidToken;
  const language = mayRead(tenant, caller, 'System', ['Workday Query Language']);
  if (language === 'none') return permissionDenied;
  const paging = readPaging(query);
  if (!paging) return invalidRequest('limit must be from 1 to 100');

  if (rest === 'dataSources') {
    const { offset, limit } = paging;
    return {
      status: 200,
      body: { total: dataSources.length, data: dataSources.slice(offset, offset + limit) },
    };
  }
  if (rest !== 'data') return notFound;
  const parsed = parse(query.get('query') ?? '');
  if (!parsed) return invalidRequest('The query is not valid WQL');
  if (!dataSources.some(({ alias }) => alias === parsed.source))
    return invalidRequest(`The data source ${parsed.source} is not valid`);
  if (needFilter.includes(parsed.source) && !parsed.filtered)
    return invalidRequest(`A data source filter is required for ${parsed.source}`);
  const domain = parsed.source === 'indexedCustomers' ? ['View: Customer'] : [];
  const receivables = mayRead(tenant, caller, 'System', ['Reports: Customer Accounts', ...domain]);
  if (receivables === 'none') return permissionDenied;
  const rows = receivables === 'everything' ? rowsOf(tenant, parsed.source) : [];
  return {
    status: 200,
    body: {
      total: rows.length,
      data: rows
        .slice(paging.offset, paging.offset + paging.limit)
        .map((row) =>
          Object.fromEntries(parsed.fields.map((field) => [field, row[field] ?? null])),
        ),
    },
  };
}

/** Parses `SELECT a, b FROM source(dataSourceFilter=…) …`. Conditions are not evaluated. */
function parse(query: string): { fields: string[]; source: string; filtered: boolean } | null {
  const match =
    /^\s*select\s+(.+?)\s+from\s+(\w+)\s*(\(\s*dataSourceFilter\s*=\s*\w+.*?\))?/is.exec(query);
  if (!match) return null;
  const [, fields = '', source = '', filter] = match;
  return {
    fields: fields.split(',').map((field) => field.trim()),
    source,
    filtered: filter !== undefined,
  };
}

function rowsOf(tenant: Tenant, source: string): Record<string, unknown>[] {
  const { customers, invoices } = tenant.receivables;
  if (source === 'customerInvoices') return invoices.map(invoiceRow);
  if (source === 'indexedCustomers')
    return customers.map(({ id, name }) => ({
      workdayID: id,
      customer: { id, descriptor: name },
      name,
    }));
  return [];
}

function invoiceRow(invoice: Invoice): Record<string, unknown> {
  return {
    workdayID: invoice.id,
    invoiceNumber: invoice.number,
    customer: { id: invoice.customer.id, descriptor: invoice.customer.name },
    totalAmount: { currency: 'EUR', value: String(invoice.amount) },
    amountDue: { currency: 'EUR', value: String(invoice.due) },
    dueDate: invoice.dueDate,
  };
}

function descriptorOf(alias: string): string {
  const words = alias.replace(/([A-Z])/g, ' $1');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
