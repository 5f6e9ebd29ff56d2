/**
 * Ids in `/d/task/<id>.htmld` and `/rel-task/<id>.htmld`. Activate Pending Security Policy Changes and Enter My Time carry
 * the ids of real tenants (docs/workday.md, "Task ids"); all the others are invented.
 */
export const taskIds = {
  activateSecurityPolicyChanges: '2997$1904',
  enterMyTime: '2998$10895',
  createIntegrationSystemUser: '2997$9101',
  createSecurityGroup: '2997$9102',
  editSecurityGroup: '2997$9103',
  viewSecurityGroup: '2998$9104',
  maintainDomainPermissions: '2997$9105',
  maintainPermissions: '2997$9106',
  maintainPasswordRules: '2997$9107',
  editTenantSetupSecurity: '2997$9108',
  registerApiClientForIntegrations: '2997$9109',
  registerApiClient: '2997$9110',
  viewApiClients: '2998$9111',
  viewApiClient: '2998$9112',
  editApiClientForIntegrations: '2997$9113',
  generateClientSecret: '2997$9114',
  manageRefreshTokens: '2997$9115',
  allWorkdayAccounts: '2998$9116',
  assignSecurityGroups: '2997$9117',
  viewWorkdayAccount: '2998$9118',
  viewDomainPolicy: '2998$9119',
  home: '2998$9120',
  inbox: '2998$9121',
  securityTasksReport: '2998$9122',
  workerProfile: '2998$9123',
} as const;
