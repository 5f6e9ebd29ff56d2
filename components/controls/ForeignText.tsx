import { foreignText } from '@/utils/lib/foreign-text.ts';

/** Two names of the tenant with our words between them. Each was cut when it was admitted. */
const maxLength = 400;

/** A text from a page or a server among our own: cleaned, cut, and with its own direction. */
export function ForeignText({ children }: { children: string }) {
  return <bdi>{foreignText(children, maxLength)}</bdi>;
}
