import { constrainedGroup } from './constrained-group.ts';
import { dashboard } from './dashboard.ts';
import type { Decoy } from './decoy.ts';
import { editWorkdayAccount } from './edit-workday-account.ts';
import { helpArticle } from './help-article.ts';
import { inboxItem } from './inbox-item.ts';
import { nearTitle } from './near-title.ts';
import { passwordRulesHistory } from './password-rules-history.ts';
import { paymentCardPasswordRules } from './payment-card-password-rules.ts';
import { plainClient } from './plain-client.ts';
import { previousSecurityTimestamp } from './previous-security-timestamp.ts';
import { registerApiClientPlain } from './register-api-client-plain.ts';
import { reportOfNames } from './report-of-names.ts';
import { roleBasedGroup } from './role-based-group.ts';
import { searchResults } from './search-results.ts';
import { templateAudit } from './template-audit.ts';
import { tenantSetupSecurity } from './tenant-setup-security.ts';
import { vendorConnection } from './vendor-connection.ts';
import { workerProfile } from './worker-profile.ts';

/** Every decoy, for the tenant's directory and for tests. */
export const decoys: readonly Decoy[] = [
  constrainedGroup,
  dashboard,
  editWorkdayAccount,
  helpArticle,
  inboxItem,
  nearTitle,
  passwordRulesHistory,
  paymentCardPasswordRules,
  plainClient,
  previousSecurityTimestamp,
  registerApiClientPlain,
  reportOfNames,
  roleBasedGroup,
  searchResults,
  templateAudit,
  tenantSetupSecurity,
  vendorConnection,
  workerProfile,
];
