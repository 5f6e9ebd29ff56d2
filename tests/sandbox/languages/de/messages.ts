/** Sentences: messages of the error bar, notes on pages, and the text around them. */
export const messages = {
  'The field {text} is required and must have a value.':
    'Das Feld „{text}“ ist ein Pflichtfeld und darf nicht leer sein.',
  'The field {text} must be a whole number.': 'Das Feld „{text}“ muss eine ganze Zahl enthalten.',
  'Your changes could not be saved. Select OK to try again.':
    'Ihre Änderungen konnten nicht gespeichert werden. Wählen Sie OK, um es erneut zu versuchen.',
  'Processing error occurred. The task submitted is not authorized.':
    'Bei der Verarbeitung ist ein Fehler aufgetreten. Für diese Aufgabe fehlt die Berechtigung.',

  'The entered User Name is already in use by another account.':
    'Der eingegebene Benutzername gehört bereits zu einem anderen Konto.',
  'Invalid password: the password {texts}.': 'Ungültiges Kennwort: Das Kennwort {texts}.',
  'must not be the same as user name': 'darf nicht mit dem Benutzernamen übereinstimmen',
  'must have at least {data} characters': 'muss mindestens {data} Zeichen haben',
  'must contain uppercase characters': 'muss Großbuchstaben enthalten',
  'must contain lowercase characters': 'muss Kleinbuchstaben enthalten',
  'must contain Arabic numerals 0 through 9': 'muss arabische Ziffern von 0 bis 9 enthalten',
  'must contain special characters': 'muss Sonderzeichen enthalten',
  'New Password and New Password Verify must be the same.':
    'Die beiden neuen Kennwörter müssen gleich sein.',

  'A security group with this name already exists. Enter a unique name.':
    'Eine Sicherheitsgruppe mit diesem Namen gibt es bereits. Geben Sie einen eindeutigen Namen ein.',

  'There are no pending security policy changes to activate.':
    'Es stehen keine Änderungen an Sicherheitsrichtlinien zur Aktivierung aus.',
  'Activating makes all pending changes to security policies, made by any user, take effect at the proposed security evaluation moment.':
    'Mit der Aktivierung treten alle ausstehenden Änderungen an Sicherheitsrichtlinien, gleich von wem, zum vorgeschlagenen Stichzeitpunkt in Kraft.',

  'An API client with this name already exists.':
    'Einen API-Client mit diesem Namen gibt es bereits.',
  'Enter a number of days from 1 to 365.': 'Geben Sie eine Zahl von 1 bis 365 Tagen ein.',
  'OAuth 2.0 clients are not enabled for this tenant. Enable them in Edit Tenant Setup - Security.':
    'OAuth-2.0-Clients sind für diesen Mandanten nicht aktiv. Aktivieren Sie sie in der Mandanteneinrichtung.',
  'Generating a new client secret invalidates the existing client secret immediately.':
    'Mit dem neuen Client-Geheimnis wird das vorhandene sofort ungültig.',

  'Select a Workday account.': 'Wählen Sie ein Workday-Konto aus.',
  'Select Confirm Delete to delete the existing refresh token.':
    'Bestätigen Sie das Löschen des vorhandenen Aktualisierungstokens.',
  'A refresh token exists for this API client and Workday account. Deleting or regenerating it stops every integration that uses it.':
    'Für diesen API-Client und dieses Workday-Konto gibt es ein Aktualisierungstoken. Wird es gelöscht oder neu erzeugt, stehen alle Integrationen still, die es verwenden.',

  'It is Monday. You have 2 items in your inbox.':
    'Heute ist Montag. In Ihrem Eingang liegen 2 Vorgänge.',
  'The open enrolment window closes on December 4. Timesheets for November are due on Friday.':
    'Der Anmeldezeitraum endet am 4. Dezember. Die Zeiten für November sind bis Freitag abzugeben.',
  'Implementation - {data}': 'Implementierung - {data}',
  'Sign in to {data}': 'Bei {data} anmelden',
  'Sign In': 'Anmelden',
  Username: 'Benutzername',
  Password: 'Kennwort',
};
