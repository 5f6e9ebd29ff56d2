import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { say } from '../../utils/i18n/say.ts';

it('renders sentences from the real catalogue', () => {
  render(<p>{say('findings.field.scopeMissing', ['System'])}</p>);
  expect(
    screen.getByText('Add the missing functional area to Scope (step 7): System.'),
  ).toBeInTheDocument();
});
