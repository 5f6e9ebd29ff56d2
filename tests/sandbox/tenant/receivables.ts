import { newWorkdayId } from './generated-values.ts';

/** The data that Kolleno reads after the set-up. Amounts in euros. */
export interface Customer {
  id: string;
  name: string;
}

export interface Invoice {
  id: string;
  number: string;
  customer: Customer;
  amount: number;
  due: number;
  dueDate: string;
}

export interface Receivables {
  customers: readonly Customer[];
  invoices: readonly Invoice[];
}

export function createReceivables(): Receivables {
  const customers = [
    'Bright Harbour Ltd',
    'Nordlicht GmbH',
    'Costa Verde SA',
    'Tanaka Trading KK',
  ].map((name) => ({ id: newWorkdayId(), name }));
  const invoices = customers.flatMap((customer, ofCustomer) =>
    [1, 2, 3].map((month) => ({
      id: newWorkdayId(),
      number: `CI-2026-${String(100 + ofCustomer * 3 + month)}`,
      customer,
      amount: 1250 * (ofCustomer + 1) + 75 * month,
      due: month === 1 ? 0 : 1250 * (ofCustomer + 1) + 75 * month,
      dueDate: `2026-1${month - 1}-30`,
    })),
  );
  return { customers, invoices };
}
