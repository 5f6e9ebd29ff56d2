import type { IncomingMessage } from 'node:http';
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

/** Domains that secure invoices and their PDFs, and customers (docs/workday.md, "Domains"). */
const invoiceDomains = [
  'Process: Customer Invoice - View',
  'Process: Project Billing',
  'Process: Project Billing - View',
];
const customerDomains = ['View: Customer'];

/** `/ccx/api/customerAccounts/v1/{tenant}/{rest}`, read-only. */
export function answerCustomerAccounts(
  tenant: Tenant,
  request: IncomingMessage,
  rest: string,
  query: URLSearchParams,
): ServiceAnswer {
  const caller = callerOf(tenant, request);
  if (!caller) return invalidToken;
  const [resource = '', id, more] = rest.split('/');
  const known = ['invoices', 'invoicePDFs', 'customers'].includes(resource);
  if (request.method !== 'GET' || !known || more !== undefined) return notFound;

  const [scope, domains] =
    resource === 'customers'
      ? ['Customers', customerDomains]
      : ['Customer Accounts', invoiceDomains];
  const reach = mayRead(tenant, caller, scope, domains);
  if (reach === 'none') return permissionDenied;
  const nothing = { customers: [], invoices: [] };
  const { customers, invoices } = reach === 'everything' ? tenant.receivables : nothing;

  if (resource === 'invoicePDFs') {
    const invoice = invoices.find((candidate) => candidate.id === id);
    return invoice ? { status: 200, body: pdf(invoice), contentType: 'application/pdf' } : notFound;
  }
  const data =
    resource === 'customers'
      ? customers.map((customer) => ({ id: customer.id, descriptor: customer.name }))
      : invoices.map(invoiceBody);
  if (id !== undefined) {
    const found = data.find((candidate) => candidate.id === id);
    return found ? { status: 200, body: found } : notFound;
  }
  const paging = readPaging(query);
  if (!paging) return invalidRequest('limit must be from 1 to 100');
  return {
    status: 200,
    body: { total: data.length, data: data.slice(paging.offset, paging.offset + paging.limit) },
  };
}

function invoiceBody(invoice: Invoice) {
  return {
    id: invoice.id,
    descriptor: invoice.number,
    invoiceNumber: invoice.number,
    billToCustomer: { id: invoice.customer.id, descriptor: invoice.customer.name },
    totalAmount: { value: invoice.amount, currency: 'EUR' },
    dueAmount: { value: invoice.due, currency: 'EUR' },
    dueDate: invoice.dueDate,
    paymentStatus: { descriptor: invoice.due === 0 ? 'Paid' : 'Unpaid' },
  };
}

/** The smallest document that PDF readers open. */
function pdf({ number }: Invoice): Buffer {
  const text = `BT /F1 18 Tf 40 90 Td (Invoice ${number}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 140] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = body.length;
  body += `xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
