/**
 * Creates instance ids: Workday identifies everything by class and number (`254$17`). Numbers are
 * counted per tenant, so they are the same in every run.
 */
export type InstanceIds = (className: keyof typeof instanceClasses) => string;

/** The class numbers are invented. */
export const instanceClasses = {
  account: 254,
  securityGroup: 85,
  domainPolicy: 1180,
  authenticationPolicy: 1181,
  apiClient: 15431,
  functionalArea: 1182,
  ipRange: 15440,
  organization: 15,
  worker: 247,
} as const;

export function countInstances(): InstanceIds {
  const next = new Map<string, number>();
  return (className) => {
    const number = (next.get(className) ?? 100) + 1;
    next.set(className, number);
    return `${instanceClasses[className]}$${number}`;
  };
}
