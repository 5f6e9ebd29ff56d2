import type { Row } from '../page-model.ts';
import type { Tenant } from '../tenant/tenant.ts';
import * as field from './fields.ts';
import { cancel, done, ok, type Task } from './screen.ts';
import { taskIds } from './task-ids.ts';

/** Pages that people work in all day and that no guide has anything to say about. */

const everyday = { right: 'everyone', foundBySearch: true } as const;

export const home: Task = {
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
          value: 'The open enrolment window closes on December 4. Timesheets for November are due on Friday.',
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
    buttons: [ok, cancel],
  }),
};

const openTask = 'Activate Pending Security Policy Changes: quarterly review';

/** An inbox whose item is named like a task. */
export const inbox: Task = {
  ...everyday,
  id: taskIds.inbox,
  title: 'My Tasks',
  open: () => ({
    taskId: taskIds.inbox,
    title: 'My Tasks',
    context: 'page',
    mode: 'view',
    viewId: '15$172891',
    draw: () => [
      {
        type: 'grid',
        id: '56$2121',
        title: 'All Items',
        generation: 'newer',
        columns: [
          { id: '22.1', label: 'Item' },
          { id: '22.2', label: 'From' },
          { id: '22.3', label: 'Received' },
        ],
        rows: [
          [openTask, 'Priya Raman', '11/20/2026'],
          ['Expense Report: Ines Costa', 'Ines Costa', '11/19/2026'],
        ].map(
          (cells, index): Row => ({
            id: String(index + 1),
            cells: cells.map((value) => ({ type: 'text', value })),
          }),
        ),
      },
      field.section(openTask, [
        field.readOnly(
          { id: '56$2122', label: 'Comment' },
          'Please look at the attached list before Friday.',
        ),
        field.readOnly({ id: '56$2123', label: 'Due Date' }, '11/27/2026'),
      ]),
    ],
    buttons: [],
  }),
};

/** A report that lists tasks by name. */
export function securityTasksReport(tasks: () => readonly Task[]): Task {
  return {
    ...everyday,
    id: taskIds.securityTasksReport,
    title: 'Tasks and Reports by Functional Area',
    open: () => ({
      taskId: taskIds.securityTasksReport,
      title: 'Tasks and Reports by Functional Area',
      context: 'page',
      mode: 'view',
      viewId: '15$172892',
      draw: () => [
        field.readOnly({ id: '56$2131', label: 'Functional Area' }, 'System'),
        {
          type: 'grid',
          id: '56$2132',
          title: 'Tasks and Reports',
          generation: 'newer',
          columns: [
            { id: '23.1', label: 'Task or Report' },
            { id: '23.2', label: 'Business Object' },
          ],
          rows: tasks().map(
            ({ id, title }): Row => ({
              id,
              cells: [
                { type: 'text', value: title },
                { type: 'text', value: 'Security' },
              ],
            }),
          ),
        },
      ],
      buttons: [done],
    }),
  };
}

export const workerProfile: Task = {
  ...everyday,
  id: taskIds.workerProfile,
  title: 'View Worker',
  open: (tenant: Tenant) => ({
    taskId: taskIds.workerProfile,
    title: tenant.administrator.person ?? '',
    context: 'page',
    mode: 'view',
    viewId: '15$172893',
    draw: () => [
      field.section('Job Details', [
        field.readOnly({ id: '56$2141', label: 'Business Title' }, 'Security Administrator'),
        field.readOnly({ id: '56$2142', label: 'Location' }, 'Dublin'),
        field.readOnly({ id: '56$2143', label: 'User Name' }, tenant.administrator.userName),
        field.readOnly({ id: '56$2144', label: 'Name' }, tenant.administrator.person ?? ''),
      ]),
    ],
    buttons: [],
  }),
};
