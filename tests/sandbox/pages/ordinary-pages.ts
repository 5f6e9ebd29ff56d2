import type { Row } from '../page-model.ts';
import * as field from './fields.ts';
import { cancelButton, okButton, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

/** Pages of everyday work that no guide refers to. */

const everyday = { right: 'everyone', foundBySearch: true } as const;

export const homeTask: Task = {
  ...everyday,
  id: taskIds.home,
  title: 'Home',
  foundBySearch: false,
  open: (tenant) => ({
    taskId: taskIds.home,
    title: `Welcome, ${tenant.administrator.person}`,
    context: 'page',
    mode: 'view',
    viewId: '15$172890',
    draw: () => [
      { type: 'richText', id: '56$2101', value: 'It is Monday. You have 2 items in your inbox.' },
      field.section('Announcements', [
        {
          type: 'richText',
          id: '56$2102',
          value:
            'The open enrolment window closes on December 4. Timesheets for November are due on Friday.',
        },
      ]),
    ],
    buttons: [],
  }),
};

const dayRows = 1000;

export const enterMyTime: Task = {
  ...everyday,
  id: taskIds.enterMyTime,
  title: 'Enter My Time',
  open: () => ({
    taskId: taskIds.enterMyTime,
    title: 'Enter My Time',
    context: 'page',
    mode: 'edit',
    viewId: '6$791',
    draw: (values) => [
      field.readOnly({ id: '56$2111', label: 'Time Period' }, '01/01/2024 - 09/26/2026'),
      {
        type: 'grid',
        id: '56$2112',
        title: 'Time Entries',
        generation: 'newer',
        columns: [
          { id: '21.1', label: 'Date' },
          { id: '21.2', label: 'Time Type' },
          { id: '21.3', label: 'Hours' },
          { id: '21.4', label: 'Comment' },
          { id: '21.5', label: 'Status' },
        ],
        rows: Array.from({ length: dayRows }, (_, day): Row => {
          const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
          const hours = { id: `56$2113-${day}`, label: 'Hours' };
          return {
            id: String(day + 1),
            cells: [
              { type: 'text', value: date },
              { type: 'text', value: day % 7 > 4 ? 'Time Off' : 'Regular Hours' },
              { type: 'widget', widget: field.number(hours, { [hours.id]: '8', ...values }) },
              { type: 'text', value: day % 11 === 0 ? 'Customer site' : '' },
              { type: 'text', value: day < 900 ? 'Approved' : 'Not Submitted' },
            ],
          };
        }),
      },
    ],
    buttons: [okButton, cancelButton],
  }),
};
