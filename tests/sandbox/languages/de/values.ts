/** Options and other values that Workday delivers. */
export const deliveredValues = {
  Yes: 'Ja',
  No: 'Nein',

  'Aggregation Security Group': 'Sammelsicherheitsgruppe',
  'Compensation Level-Based Security Group': 'Sicherheitsgruppe nach Vergütungsstufe',
  'Conditional Role-Based Security Group': 'Bedingte Sicherheitsgruppe nach Rolle',
  'Integration System Security Group (Constrained)':
    'Sicherheitsgruppe für Integrationen (eingeschränkt)',
  'Integration System Security Group (Unconstrained)':
    'Sicherheitsgruppe für Integrationen (uneingeschränkt)',
  'Intersection Security Group': 'Schnittmengen-Sicherheitsgruppe',
  'Job-Based Security Group (Constrained)': 'Sicherheitsgruppe nach Stelle (eingeschränkt)',
  'Job-Based Security Group (Unconstrained)': 'Sicherheitsgruppe nach Stelle (uneingeschränkt)',
  'Location Membership Security Group': 'Sicherheitsgruppe nach Standort',
  'Manager Level-Based Security Group': 'Sicherheitsgruppe nach Führungsebene',
  'Organization Membership Security Group (Constrained)':
    'Sicherheitsgruppe nach Organisation (eingeschränkt)',
  'Organization Membership Security Group (Unconstrained)':
    'Sicherheitsgruppe nach Organisation (uneingeschränkt)',
  'Prism Access Security Group (Constrained)':
    'Sicherheitsgruppe für Prism-Zugriff (eingeschränkt)',
  'Prism Access Security Group (Unconstrained)':
    'Sicherheitsgruppe für Prism-Zugriff (uneingeschränkt)',
  'Role-Based Security Group (Constrained)': 'Sicherheitsgruppe nach Rolle (eingeschränkt)',
  'Role-Based Security Group (Unconstrained)': 'Sicherheitsgruppe nach Rolle (uneingeschränkt)',
  'Rule-Based Security Group': 'Sicherheitsgruppe nach Regel',
  'Segment-Based Security Group': 'Sicherheitsgruppe nach Segment',
  'Service Center Security Group (Constrained)':
    'Sicherheitsgruppe für Servicecenter (eingeschränkt)',
  'Service Center Security Group (Unconstrained)':
    'Sicherheitsgruppe für Servicecenter (uneingeschränkt)',
  'User-Based Security Group': 'Sicherheitsgruppe nach Benutzer',
  Constrained: 'Eingeschränkt',
  Unconstrained: 'Uneingeschränkt',
  'Applies To Current Organization Only': 'Gilt nur für die aktuelle Organisation',
  'Applies To Current Organization And All Subordinates':
    'Gilt für die aktuelle Organisation und alle untergeordneten',

  Maintain: 'Pflegen',
  'View Only': 'Nur lesen',
  'Modify Only': 'Nur ändern',
  'Get Only': 'Nur abrufen',
  'Put Only': 'Nur schreiben',
  'View and Modify': 'Lesen und ändern',
  'Get and Put': 'Abrufen und schreiben',

  'Authorization Code Grant': 'Berechtigung durch Autorisierungscode',
  'Implicit Grant': 'Implizite Berechtigung',
  'Jwt Bearer Grant': 'Berechtigung durch JWT-Träger',
  'SAML Bearer Grant': 'Berechtigung durch SAML-Träger',
  Bearer: 'Träger',

  'Password must not be the same as current password or user name':
    'Kennwort darf nicht mit dem derzeitigen Kennwort oder dem Benutzernamen übereinstimmen',
  'Minimum number of characters required: {data}': 'Erforderliche Mindestzahl der Zeichen: {data}',
  'Alphabetic characters': 'Buchstaben',
  'Uppercase characters': 'Großbuchstaben',
  'Lowercase characters': 'Kleinbuchstaben',
  'Arabic numerals 0 through 9': 'Arabische Ziffern von 0 bis 9',
  'Special characters: {data}': 'Sonderzeichen: {data}',

  'Regular Hours': 'Regelarbeitszeit',
  'Time Off': 'Abwesenheit',
  Approved: 'Genehmigt',
  'Not Submitted': 'Nicht eingereicht',
};
